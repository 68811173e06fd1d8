// Наставники of a cohort: instructors who may see it. Chosen among them, and nobody gets a role by being chosen.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction, type Reader } from '#app/platform/database.server.ts'
import type { CohortBrief } from './cohort.server.ts'
import { findCohort } from './cohort.server.ts'

export interface TutorChoice {
  userId: string
  surname: string
  givenName: string
  patronymic: string | null
  chosen: boolean
}

/** Instructors of the platform, the programme or the cohort, and who was chosen before. */
export async function listTutorChoices(
  cohort: Pick<CohortBrief, 'id' | 'version'>,
  reader: Reader = database(),
): Promise<TutorChoice[]> {
  const rows = await reader.$queryRaw<(Omit<TutorChoice, 'chosen'> & { chosen: number | bigint })[]>`
    SELECT u."id" AS "userId", u."surname", u."givenName", u."patronymic",
           EXISTS (SELECT 1 FROM "CohortTutor" t WHERE t."cohortId" = ${cohort.id} AND t."userId" = u."id") AS "chosen"
      FROM "User" u
     WHERE u."deactivatedAt" IS NULL AND (
       EXISTS (SELECT 1 FROM "CohortTutor" t WHERE t."cohortId" = ${cohort.id} AND t."userId" = u."id")
       OR EXISTS (SELECT 1 FROM "RoleAssignment" r WHERE r."userId" = u."id" AND r."role" = 'instructor' AND (
            r."scopeKind" = 'platform'
            OR (r."scopeKind" = 'programme' AND r."scopeId" = ${cohort.version.programmeId})
            OR (r."scopeKind" = 'cohort' AND r."scopeId" = ${cohort.id}))))
     ORDER BY u."surname", u."givenName", u."id"`
  return rows.map((row) => ({ ...row, chosen: Boolean(row.chosen) }))
}

export async function setTutors(
  viewer: Viewer,
  { cohortId, userIds }: { cohortId: string; userIds: string[] },
  now = new Date(),
): Promise<{ outcome: 'saved' } | { outcome: 'refused'; reason: 'not-instructor' } | { outcome: 'unknown' }> {
  return inTransaction(async (tx) => {
    const cohort = await findCohort(viewer, cohortId, { reader: tx })
    if (!cohort) return { outcome: 'unknown' }
    const offered = new Set((await listTutorChoices(cohort, tx)).map(({ userId }) => userId))
    const wanted = [...new Set(userIds)]
    if (wanted.some((userId) => !offered.has(userId))) return { outcome: 'refused', reason: 'not-instructor' }
    await tx.cohortTutor.deleteMany({ where: { cohortId } })
    await tx.cohortTutor.createMany({ data: wanted.map((userId) => ({ cohortId, userId })) })
    const fact = {
      actorId: viewer.userId,
      action: 'cohort.tutors-set',
      objectType: 'cohort',
      objectId: cohortId,
    }
    await recordAudit(tx, { ...fact, detail: { userIds: wanted } }, now)
    return { outcome: 'saved' }
  })
}
