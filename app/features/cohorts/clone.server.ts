// Clones a cohort as a draft: quotas, tutors and the sessions with their days, agenda, materials and seats, all moved by
// one offset and not announced. People, bookings and applications stay where they are.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { canOpenCohort } from './cohort.ts'
import { findCohort } from './cohort.server.ts'
import { offsetOf, shiftedDates } from './clone.ts'
import { cloneSessions } from './clone-sessions.server.ts'

export interface CloneWanted {
  cohortId: string
  name: string
  code: string
  startsOn: Date
}

export type CloneOutcome =
  | { outcome: 'cloned'; cohortId: string; days: number; sessions: number }
  | { outcome: 'refused'; reason: 'code-taken' }
  | { outcome: 'unknown' }

export async function cloneCohort(
  viewer: Viewer,
  { cohortId, name, code, startsOn }: CloneWanted,
  now = new Date(),
): Promise<CloneOutcome> {
  return inTransaction(async (tx) => {
    const source = await findCohort(viewer, cohortId, { reader: tx })
    if (!source || !canOpenCohort(viewer, source.version.programmeId)) return { outcome: 'unknown' }
    if (await tx.cohort.findUnique({ where: { code }, select: { id: true } }))
      return { outcome: 'refused', reason: 'code-taken' }
    const days = offsetOf(source, startsOn)
    const clone = await tx.cohort.create({
      data: {
        name,
        code,
        versionId: source.version.id,
        ...shiftedDates(source, days),
        timeZone: source.timeZone,
        state: 'draft',
        requiredSessions: source.requiredSessions,
        paperwork: source.paperwork,
        studyForm: source.studyForm,
        funding: source.funding,
        clonedFromId: cohortId,
        createdById: viewer.userId,
        createdAt: now,
      },
      select: { id: true },
    })
    await copyAround(tx, cohortId, clone.id)
    const sessions = await cloneSessions(tx, {
      from: cohortId,
      to: clone.id,
      days,
      actorId: viewer.userId,
      now,
    })
    const fact = { actorId: viewer.userId, action: 'cohort.cloned', objectType: 'cohort', objectId: clone.id }
    await recordAudit(tx, { ...fact, detail: { from: cohortId, days, sessions } }, now)
    return { outcome: 'cloned', cohortId: clone.id, days, sessions }
  })
}

async function copyAround(tx: Transaction, from: string, to: string): Promise<void> {
  const quotas = await tx.cohortQuota.findMany({ where: { cohortId: from } })
  await tx.cohortQuota.createMany({ data: quotas.map((quota) => ({ ...quota, cohortId: to })) })
  const tutors = await tx.cohortTutor.findMany({ where: { cohortId: from } })
  await tx.cohortTutor.createMany({ data: tutors.map((tutor) => ({ ...tutor, cohortId: to })) })
}
