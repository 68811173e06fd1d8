// What an organiser plans: the cohorts they run with what comes next, the series of one cohort, one session.
import type { CohortScope } from '#app/features/cohorts/cohort.ts'
import { programmeName } from '#app/features/curriculum/programme-name.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { type Listing, pageSize } from '#app/lib/listing.ts'
import { spellings } from '#app/lib/search.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { runScope } from './session.ts'
import {
  type OverviewColumns,
  overviewColumns,
  overviewOf,
  overviewTables,
  type SessionOverview,
} from './session-columns.server.ts'

export interface PlannedCohort {
  id: string
  name: string
  code: string
  startsOn: Date
  endsOn: Date
  timeZone: string
  programme: string
  people: number
  /** Its programme has sessions. */
  meets: boolean
  /** No more of them are planned. */
  closed: boolean
}

interface CohortColumns extends Omit<
  PlannedCohort,
  'startsOn' | 'endsOn' | 'people' | 'programme' | 'meets' | 'closed'
> {
  startsOn: string
  endsOn: string
  title: string
  hours: number | bigint
  people: number
  meets: number
  state: string
  total: number
  sessions: string
}

export const plannedCohortSorts = ['name', 'startsOn', 'endsOn'] as const
export type PlannedCohortSort = (typeof plannedCohortSorts)[number]

/** A condition on cohort `c` of version `v`. */
function within(scope: CohortScope): Prisma.Sql {
  if (scope.all) return Prisma.sql`TRUE`
  const list = (ids: string[]) => Prisma.sql`(SELECT "value" FROM json_each(${JSON.stringify(ids)}))`
  return Prisma.sql`(c."id" IN ${list(scope.cohortIds)} OR v."programmeId" IN ${list(scope.programmeIds)})`
}

const cohortColumns = Prisma.sql`
  c."id", c."name", c."code", c."startsOn", c."endsOn", c."timeZone", v."title", v."hours",
  CAST((SELECT COUNT(*) FROM "Enrolment" e WHERE e."cohortId" = c."id" AND e."withdrawnAt" IS NULL) AS REAL) AS "people",
  CAST(COALESCE(json_array_length(v."outline", '$.sessions'), 0) > 0 AS REAL) AS "meets", c."state"`

/** People of a session who are booked in other sessions of the cohort too, by session. */
export async function countInBoth(sessionId: string): Promise<Map<string, number>> {
  const open = { cancelledAt: null }
  const people = { session: { cohort: { sessions: { some: { id: sessionId } } } } }
  const rows = await database().booking.groupBy({
    by: ['sessionId'],
    where: {
      ...open,
      ...people,
      sessionId: { not: sessionId },
      enrolment: { bookings: { some: { ...open, sessionId } } },
    },
    _count: true,
  })
  return new Map(rows.map((row) => [row.sessionId, row._count]))
}

function cohortOf({
  id,
  name,
  code,
  startsOn,
  endsOn,
  timeZone,
  title,
  hours,
  people,
  meets,
  state,
}: CohortColumns): PlannedCohort {
  const days = { startsOn: new Date(startsOn), endsOn: new Date(endsOn) }
  return {
    id,
    name,
    code,
    timeZone,
    people,
    meets: meets > 0,
    closed: state === 'closed',
    programme: programmeName({ title, hours: Number(hours) }),
    ...days,
  }
}

/** One page of the cohorts the viewer runs, each with its sessions. One statement. */
export async function listPlannedCohorts(
  viewer: Viewer,
  { listing, query }: { listing: Listing<PlannedCohortSort>; query: string },
): Promise<{ rows: (PlannedCohort & { sessions: SessionOverview[] })[]; total: number }> {
  const words = spellings(query)
  const matching = words.length
    ? Prisma.sql`(${Prisma.join(
        words.map((word) => Prisma.sql`instr(c."name", ${word}) OR instr(c."code", ${word})`),
        ' OR ',
      )})`
    : Prisma.sql`TRUE`
  const order = Prisma.raw(`c."${listing.key}" ${listing.direction === 'desc' ? 'DESC' : 'ASC'}, c."id"`)
  const rows = await database().$queryRaw<CohortColumns[]>`
    SELECT ${cohortColumns}, CAST(COUNT(*) OVER () AS REAL) AS "total",
           (SELECT json_group_array(json(z."overview")) FROM (
              SELECT ${overviewColumns} FROM ${overviewTables} WHERE s."cohortId" = c."id"
               ORDER BY s."startsAt", s."id") z) AS "sessions"
      FROM "Cohort" c JOIN "ProgrammeVersion" v ON v."id" = c."versionId"
     WHERE ${within(runScope(viewer))} AND ${matching}
     ORDER BY ${order}
     LIMIT ${pageSize} OFFSET ${(listing.page - 1) * pageSize}`
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map((row) => ({ ...cohortOf(row), sessions: overviews(row.sessions) })),
  }
}

/** The series of one cohort; null where it is not there or the viewer does not run it. */
export async function findSeries(
  viewer: Viewer,
  cohortId: string,
): Promise<{ cohort: PlannedCohort; sessions: SessionOverview[] } | null> {
  const [row] = await database().$queryRaw<CohortColumns[]>`
    SELECT ${cohortColumns},
           (SELECT json_group_array(json(z."overview")) FROM (
              SELECT ${overviewColumns} FROM ${overviewTables} WHERE s."cohortId" = c."id"
               ORDER BY s."number", s."startsAt", s."id") z) AS "sessions"
      FROM "Cohort" c JOIN "ProgrammeVersion" v ON v."id" = c."versionId"
     WHERE c."id" = ${cohortId} AND ${within(runScope(viewer))}`
  return row ? { cohort: cohortOf(row), sessions: overviews(row.sessions) } : null
}

/** One session with its cohort; null where it is not there or the viewer does not run it. */
export async function findRunSession(
  viewer: Viewer,
  sessionId: string,
): Promise<{ cohort: PlannedCohort; session: SessionOverview } | null> {
  const [row] = await database().$queryRaw<(CohortColumns & OverviewColumns)[]>`
    SELECT ${cohortColumns}, ${overviewColumns}
      FROM ${overviewTables}
      JOIN "Cohort" c ON c."id" = s."cohortId" JOIN "ProgrammeVersion" v ON v."id" = c."versionId"
     WHERE s."id" = ${sessionId} AND ${within(runScope(viewer))}`
  return row ? { cohort: cohortOf(row), session: overviewOf(row) } : null
}

function overviews(list: string): SessionOverview[] {
  return (JSON.parse(list) as unknown[]).map((overview) => overviewOf({ overview: JSON.stringify(overview) }))
}
