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
 * A CTE `piece`: a row for each enrolment in force (`paper` 0) and each certificate in force (`paper` 1), with the post
 * it belongs to. `began` and `day` are local days.
 */
export function piecesOfWork({ where, filter, groups }: Asked, on: DayOfFacts): Prisma.Sql {
  const unfinished = Prisma.sql`CASE WHEN e."completedAt" IS NULL THEN ${on.today} ELSE ${localDay(Prisma.sql`e."completedAt"`, on)} END`
  const inPlan = Prisma.sql`p."positionGroup" IN (SELECT value FROM json_each(${JSON.stringify(groups)}))`
  const columns = Prisma.sql`o."id" AS "organisationId", COALESCE(o."municipalityId", '') AS "municipalityId",
      p."userId", p."title" AS "post", e."cohortId", e."id" AS "enrolmentId", e."completedAt", e."dueOn"`
  const from = Prisma.sql`"Organisation" o JOIN "Post" p ON p."organisationId" = o."id"
      JOIN "Enrolment" e ON e."userId" = p."userId" JOIN "Cohort" c ON c."id" = e."cohortId"`
  const rows = Prisma.sql`${where} AND c."state" <> 'draft' ${narrowed(filter, on)}`
  return Prisma.sql`piece AS (
    SELECT 0 AS "paper", ${columns}, ${localDay(Prisma.sql`e."enrolledAt"`, on)} AS "began", 0 AS "inPlan"
      FROM ${from}
     WHERE ${rows} AND e."withdrawnAt" IS NULL AND ${isHome(unfinished)}
    UNION ALL
    SELECT 1, ${columns}, k."day", ${inPlan}
      FROM ${from}
      JOIN (SELECT "enrolmentId", MIN("issuedOn") AS "day" FROM "Certificate"
             GROUP BY "enrolmentId" HAVING SUM("revokedAt" IS NULL) > 0) k ON k."enrolmentId" = e."id"
     WHERE ${rows} AND ${isHome(Prisma.sql`k."day"`)})`
}

/** `p` is the post in force on the day; of several the one in a municipality, begun first. */
function isHome(day: Prisma.Sql): Prisma.Sql {
  const inForce = (post: string) => {
    const p = Prisma.raw(`"${post}"`)
    return Prisma.sql`${p}."startsOn" <= ${day} AND (${p}."endsOn" IS NULL OR ${p}."endsOn" > ${day})`
  }
  return Prisma.sql`${inForce('p')} AND NOT EXISTS (
    SELECT 1 FROM "Post" q JOIN "Organisation" qo ON qo."id" = q."organisationId"
     WHERE q."userId" = p."userId" AND q."id" <> p."id" AND ${inForce('q')}
       AND (qo."municipalityId" IS NULL, q."startsOn", q."id") < (o."municipalityId" IS NULL, p."startsOn", p."id"))`
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

/** The local day of a moment, in the form in which days are stored. */
function localDay(moment: Prisma.Sql, { ahead }: DayOfFacts): Prisma.Sql {
  return Prisma.sql`strftime('%Y-%m-%dT00:00:00.000+00:00', ${moment}, ${`${ahead} minutes`})`
}
