// What becomes of people when a cohort begins, or stops, to keep its papers here. No paper is registered yet.
import type { Transaction } from '#app/platform/database.server.ts'
import { followFacts } from './enrolment-moves.server.ts'
import { endedStates, readPaperwork } from './enrolment-state.ts'

/** To the platform: who studies waits for the order again, documents stay. Away from it: states follow the facts. */
export async function movePaperwork(
  tx: Transaction,
  cohortId: string,
  { actorId }: { actorId: string },
  now: Date,
): Promise<void> {
  const { paperwork } = await tx.cohort.findUniqueOrThrow({
    where: { id: cohortId },
    select: { paperwork: true },
  })
  const kept = endedStates.filter((state) => state !== 'completed')
  const people = await tx.enrolment.findMany({
    where: { cohortId, withdrawnAt: null, state: { notIn: [...kept] } },
    select: { id: true, state: true },
  })
  const ids = people.map(({ id }) => id)
  if (readPaperwork(paperwork) === 'elsewhere') return followFacts(tx, ids, { actorId }, now)
  const back = people.filter(({ state }) => state !== 'accepted')
  await tx.enrolment.updateMany({ where: { id: { in: ids } }, data: { state: 'accepted' } })
  await tx.enrolmentStep.createMany({
    data: back.map(({ id, state }) => ({
      ...{ enrolmentId: id, fromState: state, toState: 'accepted', actorId, at: now },
      reason: 'Документы потока теперь ведут здесь',
    })),
  })
}
