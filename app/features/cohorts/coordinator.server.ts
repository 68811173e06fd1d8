// What a coordinator reads: cohorts open to nomination, applications and enrolled people of the own municipality, and
// nobody else. Every read is scoped by the municipalities of the role.
import { scopeIds, type Viewer } from '#app/features/identity/viewer.ts'
import { type Listing, pageSize } from '#app/lib/listing.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { applicationSelect } from './application-rows.server.ts'
import { enrolledFrom, municipalityOf } from './own-municipality.server.ts'
import { listQuotas } from './quota.server.ts'
import { nominationsLeft, type QuotaLeft } from './quota.ts'

export interface OwnMunicipality {
  id: string
  name: string
}

export async function listOwnMunicipalities(viewer: Viewer): Promise<OwnMunicipality[]> {
  return database().organisation.findMany({
    where: { id: { in: scopeIds(viewer, 'municipality', 'coordinator') } },
    orderBy: { sortName: 'asc' },
    select: { id: true, name: true },
  })
}

const openCohort = {
  id: true,
  name: true,
  startsOn: true,
  endsOn: true,
  timeZone: true,
  version: { select: { title: true, hours: true } },
} satisfies Prisma.CohortSelect

export type OpenCohort = Prisma.CohortGetPayload<{ select: typeof openCohort }> & {
  /** Places of each own municipality. */
  left: { municipality: OwnMunicipality; quota: QuotaLeft }[]
}

/** Cohorts that recruit, with the places of the own municipalities. A few statements per cohort that recruits. */
export async function listNominationCohorts(
  viewer: Viewer,
  now = new Date(),
  id?: string,
): Promise<OpenCohort[]> {
  const own = await listOwnMunicipalities(viewer)
  const cohorts = await database().cohort.findMany({
    where: { state: 'recruiting', ...(id && { id }) },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    take: 50,
    select: openCohort,
  })
  const quotas = await Promise.all(cohorts.map((cohort) => listQuotas(cohort.id, now)))
  return cohorts.map((cohort, index) => ({
    ...cohort,
    left: own.map((municipality) => ({
      municipality,
      quota: nominationsLeft(quotas[index] ?? [], municipality.id),
    })),
  }))
}

/** Applications of the own municipality, those that wait first. */
export async function listOwnNominations(
  viewer: Viewer,
  { page, cohortId }: { page: number; cohortId?: string },
) {
  const where: Prisma.ApplicationWhereInput = {
    municipalityId: { in: scopeIds(viewer, 'municipality', 'coordinator') },
    cohort: { state: { not: 'draft' } },
    ...(cohortId && { cohortId }),
  }
  const [rows, total] = await Promise.all([
    database().application.findMany({
      where,
      orderBy: [{ openKey: { sort: 'desc', nulls: 'last' } }, { submittedAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: { ...applicationSelect, submittedAt: true, declineReason: true },
    }),
    database().application.count({ where }),
  ])
  return { rows, total }
}

/** People who work in the municipality and may be named: not in the cohort, no open application to it. */
export async function listNominees(
  viewer: Viewer,
  { municipalityId, cohortId }: { municipalityId: string; cohortId: string },
  now = new Date(),
) {
  if (!scopeIds(viewer, 'municipality', 'coordinator').includes(municipalityId)) return []
  return database().$queryRaw<
    { userId: string; surname: string; givenName: string; patronymic: string | null }[]
  >`
    SELECT u."id" AS "userId", u."surname", u."givenName", u."patronymic" FROM "User" u
     WHERE u."deactivatedAt" IS NULL AND ${municipalityOf(Prisma.sql`u."id"`, now)} = ${municipalityId}
       AND u."id" <> ${viewer.userId}
       AND NOT EXISTS (SELECT 1 FROM "Enrolment" e
                        WHERE e."userId" = u."id" AND e."cohortId" = ${cohortId} AND e."withdrawnAt" IS NULL)
       AND NOT EXISTS (SELECT 1 FROM "Application" a WHERE a."openKey" = ${cohortId} || ':' || u."email")
     ORDER BY u."surname", u."givenName", u."id" LIMIT 1000`
}

export const ownPeopleSorts = ['surname', 'cohort'] as const
export type OwnPeopleSort = (typeof ownPeopleSorts)[number]

export interface OwnPerson {
  enrolmentId: string
  surname: string
  givenName: string
  patronymic: string | null
  cohortName: string
  cohortState: string
  startsOn: Date
  timeZone: string
  completed: boolean
}

/** Enrolled people of the own municipality. One statement. */
export async function listOwnPeople(
  viewer: Viewer,
  { page, key, direction }: Listing<OwnPeopleSort>,
  now = new Date(),
): Promise<{ rows: OwnPerson[]; total: number }> {
  const own = JSON.stringify(scopeIds(viewer, 'municipality', 'coordinator'))
  const order = key === 'surname' ? Prisma.sql`"surname"` : Prisma.sql`"cohortName"`
  const rows = await database().$queryRaw<
    (Omit<OwnPerson, 'startsOn' | 'completed'> & {
      startsOn: string
      completed: number | bigint
      total: number | bigint
    })[]
  >`
    SELECT f.*, COUNT(*) OVER () AS "total" FROM (
      SELECT e."id" AS "enrolmentId", u."surname", u."givenName", u."patronymic", c."name" AS "cohortName",
             c."state" AS "cohortState", c."startsOn", c."timeZone", e."completedAt" IS NOT NULL AS "completed",
             ${enrolledFrom(now)} AS "from"
        FROM "Enrolment" e JOIN "User" u ON u."id" = e."userId" JOIN "Cohort" c ON c."id" = e."cohortId"
       WHERE e."withdrawnAt" IS NULL AND c."state" <> 'draft') f
     WHERE f."from" IN (SELECT value FROM json_each(${own}))
     ORDER BY ${order} ${direction === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`}, "surname", "givenName", "enrolmentId"
     LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  return {
    rows: rows.map(({ startsOn, completed, ...row }) => ({
      ...row,
      startsOn: new Date(startsOn),
      completed: Boolean(completed),
    })),
    total: Number(rows[0]?.total ?? 0),
  }
}
