// Reads of cohorts and the people in them, scoped by the viewer. Absent and forbidden are both null.
import type { Role, Viewer } from '#app/features/identity/viewer.ts'
import { type Listing, pageSize } from '#app/lib/listing.ts'
import { spellings } from '#app/lib/search.ts'
import { database, type Reader } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { canOpenCohort, cohortReaders, type CohortScope, cohortScope } from './cohort.ts'

export const cohortSorts = ['name', 'code', 'startsOn', 'endsOn'] as const
export type CohortSort = (typeof cohortSorts)[number]

/** The scope as a condition on cohorts. */
export function cohortWhere(scope: CohortScope): Prisma.CohortWhereInput {
  if (scope.all) return {}
  return {
    OR: [{ id: { in: scope.cohortIds } }, { version: { programmeId: { in: scope.programmeIds } } }],
  }
}

const brief = {
  id: true,
  name: true,
  code: true,
  startsOn: true,
  endsOn: true,
  timeZone: true,
  state: true,
  requiredSessions: true,
  paperwork: true,
  studyForm: true,
  funding: true,
  version: { select: { id: true, number: true, title: true, hours: true, programmeId: true } },
} satisfies Prisma.CohortSelect

/** The scope as a condition on a cohort `c` of a programme version `v`, for SQL. */
export function cohortCondition(scope: CohortScope): Prisma.Sql {
  if (scope.all) return Prisma.sql`1 = 1`
  const ids = JSON.stringify(scope.cohortIds)
  const programmes = JSON.stringify(scope.programmeIds)
  return Prisma.sql`(c."id" IN (SELECT value FROM json_each(${ids}))
    OR v."programmeId" IN (SELECT value FROM json_each(${programmes})))`
}

export type CohortBrief = Prisma.CohortGetPayload<{ select: typeof brief }>

export interface CohortRow extends CohortBrief {
  people: number
  completed: number
}

/** One page of the cohorts the viewer may read, with how many people learn and how many are through. */
export async function listCohorts(
  viewer: Viewer,
  { listing, query }: { listing: Listing<CohortSort>; query: string },
): Promise<{ rows: CohortRow[]; total: number }> {
  const where: Prisma.CohortWhereInput = {
    AND: [cohortWhere(cohortScope(viewer, ...cohortReaders)), matching(query)],
  }
  const [rows, total] = await Promise.all([
    database().cohort.findMany({
      where,
      select: brief,
      orderBy: [{ [listing.key]: listing.direction }, { id: 'asc' }],
      skip: (listing.page - 1) * pageSize,
      take: pageSize,
    }),
    database().cohort.count({ where }),
  ])
  const counts = await countPeople(rows.map(({ id }) => id))
  return { rows: rows.map((row) => ({ ...row, ...(counts.get(row.id) ?? nobody) })), total }
}

const nobody = { people: 0, completed: 0 }

async function countPeople(cohortIds: string[]) {
  const groups = await database().enrolment.groupBy({
    by: ['cohortId'],
    where: { cohortId: { in: cohortIds }, withdrawnAt: null },
    _count: { _all: true, completedAt: true },
  })
  return new Map(
    groups.map(({ cohortId, _count }) => [cohortId, { people: _count._all, completed: _count.completedAt }]),
  )
}

function matching(query: string): Prisma.CohortWhereInput {
  const words = spellings(query)
  if (!words.length) return {}
  return { OR: words.flatMap((word) => [{ name: { contains: word } }, { code: { contains: word } }]) }
}

/** A cohort the viewer may read in one of the roles; null otherwise. */
export async function findCohort(
  viewer: Viewer,
  id: string,
  { roles = cohortReaders as readonly Role[], reader = database() as Reader } = {},
): Promise<CohortBrief | null> {
  return reader.cohort.findFirst({
    where: { AND: [{ id }, cohortWhere(cohortScope(viewer, ...roles))] },
    select: brief,
  })
}

/** All cohorts the viewer may read, by name: for a choice. */
export async function listCohortChoices(viewer: Viewer, ...roles: Role[]) {
  return database().cohort.findMany({
    where: cohortWhere(cohortScope(viewer, ...(roles.length ? roles : cohortReaders))),
    select: { id: true, name: true, code: true },
    orderBy: [{ startsOn: 'desc' }, { id: 'asc' }],
  })
}

/** Published versions the viewer may open a cohort on: the newest of each programme first. */
export async function listOfferedVersions(viewer: Viewer) {
  const all = await database().programmeVersion.findMany({
    where: { publishedAt: { not: null } },
    select: { id: true, number: true, title: true, hours: true, programmeId: true },
    orderBy: [{ title: 'asc' }, { number: 'desc' }],
  })
  const versions = all.filter(({ programmeId }) => canOpenCohort(viewer, programmeId))
  const seen = new Set<string>()
  return versions.map((version) => {
    const latest = !seen.has(version.programmeId)
    seen.add(version.programmeId)
    return { ...version, latest }
  })
}
