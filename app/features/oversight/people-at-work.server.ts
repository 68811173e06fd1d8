// SQL that says where each piece of training counts: at the employer of its day. What is done stays with the employer of
// that time, what is unfinished moves with the person to today's post.
import { Prisma } from '#prisma/generated/client.ts'
import { minutesAhead } from './month.ts'
import type { RolloutFilter } from './rollout-filter.ts'

export interface DayOfFacts {
  /** The local day, UTC midnight. */
  today: Date
  now: Date
  /** Minutes the region's clocks are ahead of UTC. */
  ahead: number
}

export function dayOfFacts(today: Date, timeZone: string, now: Date): DayOfFacts {
  return { today, now, ahead: minutesAhead(timeZone, now) }
}

interface Asked {
  /** Conditions on the organisation `o`, the post `p`, the enrolment `e`, the cohort `c`. */
  where: Prisma.Sql
  filter: RolloutFilter
  /** Position groups of the plan; a certificate of theirs counts for the coverage. */
  groups: readonly string[]
}

/**
 * A CTE `piece`: a row for each enrolment and post of its person. `work`: the training counts at this post; `paper`: the
 * certificate does; both are looked at apart, because a person may move between the last lesson and the certificate.
 * `began` and `papered` are local days. `closed`: nobody can finish it any more.
 */
export function piecesOfWork({ where, filter, groups }: Asked, on: DayOfFacts): Prisma.Sql {
  const workDay = Prisma.sql`CASE WHEN e."completedAt" IS NULL THEN ${on.today} ELSE ${localDay(Prisma.sql`e."completedAt"`, on)} END`
  return Prisma.sql`candidate AS MATERIALIZED (
    SELECT o."id" AS "organisationId", COALESCE(o."municipalityId", '') AS "municipalityId",
           p."id" AS "postId", p."userId", e."id" AS "enrolmentId", e."cohortId", e."completedAt", e."dueOn",
           c."state" = 'closed' AS "closed",
           ${localDay(Prisma.sql`e."enrolledAt"`, on)} AS "began",
           CASE WHEN e."withdrawnAt" IS NULL THEN ${workDay} END AS "workDay",
           (SELECT MIN(k."issuedOn") FROM "Certificate" k WHERE k."enrolmentId" = e."id"
            HAVING SUM(k."revokedAt" IS NULL) > 0) AS "papered",
           p."startsOn", p."endsOn", o."municipalityId" IS NULL AS "regional",
           (SELECT COUNT(*) FROM "Post" q WHERE q."userId" = p."userId") > 1 AS "several",
           p."positionGroup" IN (SELECT value FROM json_each(${JSON.stringify(groups)})) AS "inPlan"
      FROM "Organisation" o JOIN "Post" p ON p."organisationId" = o."id"
      JOIN "Enrolment" e ON e."userId" = p."userId" JOIN "Cohort" c ON c."id" = e."cohortId"
     WHERE ${where} AND c."state" <> 'draft' ${narrowed(filter, on)}),
  piece AS MATERIALIZED (
    SELECT p.*, ${isHome(Prisma.sql`p."workDay"`)} AS "work", ${isHome(Prisma.sql`p."papered"`)} AS "paper"
      FROM candidate p)`
}

/** The candidate `p` is the post in force on the day; of several the one in a municipality, begun first. */
function isHome(day: Prisma.Sql): Prisma.Sql {
  const inForce = (post: string) => {
    const p = Prisma.raw(`"${post}"`)
    return Prisma.sql`${p}."startsOn" <= ${day} AND (${p}."endsOn" IS NULL OR ${p}."endsOn" > ${day})`
  }
  return Prisma.sql`(${day} IS NOT NULL AND ${inForce('p')} AND (NOT p."several" OR NOT EXISTS (
    SELECT 1 FROM "Post" q JOIN "Organisation" qo ON qo."id" = q."organisationId"
     WHERE q."userId" = p."userId" AND q."id" <> p."postId" AND ${inForce('q')}
       AND (qo."municipalityId" IS NULL, q."startsOn", q."id") < (p."regional", p."startsOn", p."postId"))))`
}

function narrowed(filter: RolloutFilter, on: DayOfFacts): Prisma.Sql {
  const began = localDay(Prisma.sql`e."enrolledAt"`, on)
  const conditions = [
    filter.group && Prisma.sql`AND p."positionGroup" = ${filter.group}`,
    filter.category && Prisma.sql`AND p."category" = ${filter.category}`,
    filter.citizenFacing !== null && Prisma.sql`AND p."citizenFacing" = ${filter.citizenFacing}`,
    filter.programmeId &&
      Prisma.sql`AND e."versionId" IN (SELECT "id" FROM "ProgrammeVersion" WHERE "programmeId" = ${filter.programmeId})`,
    filter.from && Prisma.sql`AND ${began} >= ${filter.from}`,
    filter.to && Prisma.sql`AND ${began} <= ${filter.to}`,
  ].filter((condition) => condition instanceof Prisma.Sql)
  return conditions.length ? Prisma.join(conditions, ' ') : Prisma.empty
}

/** The local day of a moment, in the form in which days are stored. Most moments need no calendar, which is dear. */
function localDay(moment: Prisma.Sql, { ahead }: DayOfFacts): Prisma.Sql {
  const calendar = Prisma.sql`strftime('%Y-%m-%dT00:00:00.000+00:00', ${moment}, ${`${ahead} minutes`})`
  if (ahead < 0) return calendar
  const lastHour = `${String(23 - Math.floor(ahead / 60)).padStart(2, '0')}`
  return Prisma.sql`CASE WHEN substr(${moment}, 12, 2) < ${lastHour}
    THEN substr(${moment}, 1, 10) || 'T00:00:00.000+00:00' ELSE ${calendar} END`
}
