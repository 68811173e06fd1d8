// Whose figures a viewer may read: whole cohorts for who runs or teaches them, own people for a coordinator.
import { cohortReaders, cohortScope, inScope } from '#app/features/cohorts/cohort.ts'
import { cohortCondition } from '#app/features/cohorts/cohort.server.ts'
import { enrolledFrom } from '#app/features/cohorts/own-municipality.server.ts'
import { scopeIds, type Viewer } from '#app/features/identity/viewer.ts'
import { formatDayDigits } from '#app/lib/dates.ts'
import { pageSize } from '#app/lib/listing.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'

export const reportReaders = ['organiser', 'registrar', 'instructor', 'coordinator'] as const
const wholeReaders = ['organiser', 'registrar', 'instructor'] as const

/** Enrolments `e` of the coordinator's municipalities. */
export function ownPeople(viewer: Viewer, now: Date): Prisma.Sql {
  const own = JSON.stringify(scopeIds(viewer, 'municipality', 'coordinator'))
  return Prisma.sql`${enrolledFrom(now)} IN (SELECT value FROM json_each(${own}))`
}

export interface ReachedCohort {
  id: string
  name: string
  code: string
  startsOn: Date
  endsOn: Date
  timeZone: string
  programme: string
  /** Everyone, or the coordinator's own people. */
  reach: 'whole' | 'own'
  /** May name managers and see the list of people. */
  manages: boolean
  people: number
  total: number
}

interface Columns extends Omit<
  ReachedCohort,
  'reach' | 'manages' | 'startsOn' | 'endsOn' | 'people' | 'total'
> {
  programmeId: string
  startsOn: string
  endsOn: string
  people: number | bigint
  total: number | bigint
}

/** Measured cohorts the viewer may read; one statement. */
export async function listReached(
  viewer: Viewer,
  { page, cohortId }: { page: number; cohortId?: string },
  now = new Date(),
): Promise<ReachedCohort[]> {
  const whole = cohortScope(viewer, ...wholeReaders)
  const isWhole = Prisma.sql`(${cohortCondition(whole)})`
  const isOwn = ownPeople(viewer, now)
  const one = cohortId ? Prisma.sql`c."id" = ${cohortId}` : Prisma.sql`1 = 1`
  const rows = await database().$queryRaw<Columns[]>`
    SELECT f.*, COUNT(*) OVER () AS "total" FROM (
      SELECT c."id", c."name", c."code", c."startsOn", c."endsOn", c."timeZone", v."title" AS "programme",
             v."programmeId",
             (SELECT COUNT(*) FROM "Enrolment" e WHERE e."cohortId" = c."id" AND e."withdrawnAt" IS NULL
                AND (${isWhole} OR ${isOwn})) AS "people"
        FROM "Cohort" c JOIN "ProgrammeVersion" v ON v."id" = c."versionId"
       WHERE ${one} AND c."state" <> 'draft' AND json_array_length(v."outline", '$.diagnostics') > 0
         AND (${isWhole} OR EXISTS (SELECT 1 FROM "Enrolment" e WHERE e."cohortId" = c."id" AND ${isOwn}))) f
     ORDER BY f."startsOn" DESC, f."id" LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  return rows.map(({ programmeId, startsOn, endsOn, people, total, ...row }) => ({
    ...row,
    startsOn: new Date(startsOn),
    endsOn: new Date(endsOn),
    people: Number(people),
    total: Number(total),
    reach: inScope(whole, { id: row.id, programmeId }) ? 'whole' : 'own',
    manages: inScope(cohortScope(viewer, ...cohortReaders), { id: row.id, programmeId }),
  }))
}

/** Null outside the viewer's reach. */
export async function findReached(viewer: Viewer, cohortId: string, now = new Date()) {
  const [cohort] = await listReached(viewer, { page: 1, cohortId }, now)
  return cohort ?? null
}

/** The same as lines of a list. */
export async function findReachedPage(viewer: Viewer, page: number) {
  const rows = await listReached(viewer, { page })
  return {
    rows: rows.map(({ id, name, code, startsOn, endsOn, people, reach }) => ({
      ...{ id, name, code, people, reach },
      dates: `${formatDayDigits(startsOn)} — ${formatDayDigits(endsOn)}`,
    })),
    total: rows[0]?.total ?? 0,
    page,
  }
}
