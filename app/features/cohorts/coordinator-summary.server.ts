// What a coordinator should see first: how many people there are, who waits, who is late. One statement.
import { scopeIds, type Viewer } from '#app/features/identity/viewer.ts'
import { dayOf } from '#app/lib/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { municipalityOf } from './own-municipality.server.ts'

export interface CoordinatorSummary {
  staff: number
  /** In a cohort that is not over. */
  learning: number
  /** Open applications; `unconfirmed`: of those, the coordinator's own turn. */
  waiting: number
  unconfirmed: number
  /** People with an enrolment whose day has passed. */
  overdue: number
}

export async function readCoordinatorSummary(viewer: Viewer, now = new Date()): Promise<CoordinatorSummary> {
  const own = JSON.stringify(scopeIds(viewer, 'municipality', 'coordinator'))
  const today = dayOf(now, 'Europe/Moscow')
  const mine = Prisma.sql`IN (SELECT value FROM json_each(${own}))`
  const [row] = await database().$queryRaw<Record<keyof CoordinatorSummary, number | bigint>[]>`
    WITH staff AS MATERIALIZED (
      SELECT DISTINCT p."userId" FROM "Post" p JOIN "Organisation" o ON o."id" = p."organisationId"
        JOIN "User" u ON u."id" = p."userId"
       WHERE o."municipalityId" ${mine} AND u."deactivatedAt" IS NULL
         AND p."startsOn" <= ${today} AND (p."endsOn" IS NULL OR p."endsOn" > ${today})),
    learning AS MATERIALIZED (
      SELECT e."userId", MAX(COALESCE(e."dueOn" < ${today}, 0)) AS "late" FROM staff s
        JOIN "Enrolment" e ON e."userId" = s."userId" JOIN "Cohort" c ON c."id" = e."cohortId"
       WHERE e."withdrawnAt" IS NULL AND e."completedAt" IS NULL
         AND c."state" IN ('recruiting', 'running', 'attestation')
         AND ${municipalityOf(Prisma.sql`e."userId"`, now)} ${mine}
       GROUP BY e."userId"),
    asked AS (
      SELECT a."confirmedAt", a."agreedAt", c."state" FROM "Application" a JOIN "Cohort" c ON c."id" = a."cohortId"
       WHERE a."municipalityId" ${mine} AND a."openKey" IS NOT NULL AND c."state" <> 'draft')
    SELECT (SELECT COUNT(*) FROM staff) AS "staff", (SELECT COUNT(*) FROM learning) AS "learning",
           (SELECT COALESCE(SUM("late"), 0) FROM learning) AS "overdue", (SELECT COUNT(*) FROM asked) AS "waiting",
           (SELECT COUNT(*) FROM asked WHERE "confirmedAt" IS NULL AND "agreedAt" IS NOT NULL
             AND "state" = 'recruiting') AS "unconfirmed"`
  return {
    staff: Number(row?.staff ?? 0),
    learning: Number(row?.learning ?? 0),
    waiting: Number(row?.waiting ?? 0),
    unconfirmed: Number(row?.unconfirmed ?? 0),
    overdue: Number(row?.overdue ?? 0),
  }
}
