// Who of a cohort is through, asked again after its rule of sessions changed: two statements, and one more per person it changes.
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import { followFacts } from '#app/features/cohorts/enrolment-moves.server.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { programmeIsComplete } from './progress-blended.ts'
import { addLearningEvent } from './progress-summary.server.ts'

/** Ends and reopens enrolments as the rule now says. Who holds a paper keeps the day: the registrar revokes papers. */
export async function settleEndings(
  tx: Transaction,
  cohortId: string,
  now: Date,
): Promise<{ ended: number; reopened: number }> {
  const { requiredSessions } = await tx.cohort.findUniqueOrThrow({ where: { id: cohortId } })
  const people = await tx.enrolment.findMany({
    where: { cohortId, withdrawnAt: null },
    select: {
      id: true,
      versionId: true,
      completedAt: true,
      certificate: { select: { id: true } },
      componentProgress: { where: { completedAt: { not: null } }, select: { componentId: true } },
    },
    orderBy: { id: 'asc' },
  })
  const ended: string[] = []
  const reopened: string[] = []
  for (const { id, versionId, completedAt, certificate, componentProgress } of people) {
    const outline = await getOutline(versionId, tx)
    const done = new Set(componentProgress.map(({ componentId }) => componentId))
    const complete =
      outline !== null && programmeIsComplete(outline, (one) => done.has(one), requiredSessions)
    if (complete && !completedAt) {
      ended.push(id)
      await addLearningEvent(tx, {
        enrolmentId: id,
        kind: 'programme-completed',
        subject: versionId,
        at: now,
      })
    }
    if (!complete && completedAt && !certificate) reopened.push(id)
  }
  await tx.enrolment.updateMany({ where: { id: { in: ended } }, data: { completedAt: now } })
  await tx.enrolment.updateMany({ where: { id: { in: reopened } }, data: { completedAt: null } })
  await followFacts(tx, [...ended, ...reopened], { actorId: null }, now)
  return { ended: ended.length, reopened: reopened.length }
}
