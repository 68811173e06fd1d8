// Who is ready for a certificate: everything passed, in the cohort, nothing issued yet.
import { cohortReaders, type CohortScope, cohortScope } from '#app/features/cohorts/cohort.ts'
import { cohortWhere } from '#app/features/cohorts/cohort.server.ts'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { isDemo } from '#app/features/operations/demo-mark.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import { database } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** More than this are shown after the first have got their papers. */
export const mostReady = 500

export interface ReadyPerson {
  enrolmentId: string
  surname: string
  givenName: string
  patronymic: string | null
  cohort: { id: string; name: string; code: string }
  /** Day in the cohort's zone. */
  completedOn: Date
  /** The final test was drawn from the bank that everybody can read. */
  publicBank: boolean
}

export async function listReady(
  viewer: Viewer,
  { cohortId }: { cohortId?: string } = {},
): Promise<{ people: ReadyPerson[]; total: number }> {
  const where = readyWhere(cohortScope(viewer, 'registrar'), cohortId)
  const [rows, total, demo] = await Promise.all([
    database().enrolment.findMany({
      where,
      select: {
        id: true,
        completedAt: true,
        steps: { where: { toState: 'completed' }, orderBy: { id: 'desc' }, take: 1, select: { at: true } },
        user: { select: { surname: true, givenName: true, patronymic: true } },
        cohort: { select: { id: true, name: true, code: true, timeZone: true } },
      },
      orderBy: [{ cohort: { startsOn: 'asc' } }, { user: { sortName: 'asc' } }, { id: 'asc' }],
      take: mostReady,
    }),
    database().enrolment.count({ where }),
    isDemo(),
  ])
  const warned = demo ? new Set<string>() : await passedByPublicBank(rows.map(({ id }) => id))
  const people = rows.map(({ id, completedAt, steps, user, cohort: { timeZone, ...cohort } }) => ({
    enrolmentId: id,
    ...user,
    cohort,
    completedOn: dayOf(completedAt ?? steps[0]?.at ?? new Date(0), timeZone),
    publicBank: warned.has(id),
  }))
  return { people, total }
}

/** How many are ready in each of these cohorts. */
export async function countReady(viewer: Viewer, cohortIds: string[]): Promise<Map<string, number>> {
  const groups = await database().enrolment.groupBy({
    by: ['cohortId'],
    where: { AND: [readyWhere(cohortScope(viewer, ...cohortReaders)), { cohortId: { in: cohortIds } }] },
    _count: true,
  })
  return new Map(groups.map(({ cohortId, _count }) => [cohortId, _count]))
}

/** Certificates of these enrolments, by enrolment. */
export async function listCertificatesOf(enrolmentIds: string[]) {
  const rows = await database().certificate.findMany({
    where: { currentOf: { in: enrolmentIds } },
    select: { id: true, enrolmentId: true, number: true, revokedAt: true },
  })
  return new Map(rows.map((row) => [row.enrolmentId, row]))
}

function readyWhere(scope: CohortScope, cohortId?: string): Prisma.EnrolmentWhereInput {
  return {
    OR: [
      { completedAt: { not: null }, cohort: { paperwork: { not: 'platform' } } },
      { state: 'completed', cohort: { paperwork: 'platform' } },
    ],
    withdrawnAt: null,
    certificate: null,
    cohort: {
      AND: [cohortWhere(scope), cohortId ? { id: cohortId } : {}],
    },
  }
}

/** Of these enrolments, those whose final test was passed on the public bank of questions. */
async function passedByPublicBank(enrolmentIds: string[]): Promise<Set<string>> {
  const attempts = await database().attempt.findMany({
    where: { enrolmentId: { in: enrolmentIds }, passed: true, publicBank: true },
    select: { enrolmentId: true, quizKey: true, enrolment: { select: { versionId: true } } },
  })
  const versionIds = [...new Set(attempts.map(({ enrolment }) => enrolment.versionId))]
  const outlines = await Promise.all(versionIds.map((id) => getOutline(id)))
  const keyOf = new Map(versionIds.map((id, index) => [id, outlines[index]?.finalTest.key]))
  return new Set(
    attempts
      .filter(({ quizKey, enrolment }) => quizKey === keyOf.get(enrolment.versionId))
      .map(({ enrolmentId }) => enrolmentId),
  )
}
