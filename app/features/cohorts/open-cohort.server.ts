// Opens a cohort on a published programme version: a draft, until somebody opens recruitment.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { canOpenCohort } from './cohort.ts'
import type { NewCohort } from './cohort.schema.ts'

export type OpenCohortRefusal = 'forbidden' | 'code-taken' | 'version-unknown'

export async function openCohort(
  viewer: Viewer,
  input: NewCohort,
  now = new Date(),
): Promise<{ outcome: 'opened'; cohortId: string } | { outcome: 'refused'; reason: OpenCohortRefusal }> {
  if (!canOpenCohort(viewer)) return { outcome: 'refused', reason: 'forbidden' }
  return inTransaction(async (tx) => {
    const version = await tx.programmeVersion.findFirst({
      where: { id: input.versionId, publishedAt: { not: null } },
      select: { id: true, programmeId: true },
    })
    if (!version || !canOpenCohort(viewer, version.programmeId))
      return { outcome: 'refused', reason: 'version-unknown' }
    // The unique code is a constraint as well; the lock is taken, so nobody can come between.
    const taken = await tx.cohort.findUnique({ where: { code: input.code }, select: { id: true } })
    if (taken) return { outcome: 'refused', reason: 'code-taken' }
    const cohort = await tx.cohort.create({
      data: { ...input, state: 'draft', createdById: viewer.userId, createdAt: now },
    })
    await recordAudit(
      tx,
      { actorId: viewer.userId, action: 'cohort.opened', objectType: 'cohort', objectId: cohort.id },
      now,
    )
    return { outcome: 'opened', cohortId: cohort.id }
  })
}
