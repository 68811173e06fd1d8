// The first state of who joins a cohort, the way out of it and the way back, in the transaction that writes them.
import type { Transaction } from '#app/platform/database.server.ts'
import { followFacts, moveEnrolments } from './enrolment-moves.server.ts'
import { firstState, readPaperwork } from './enrolment-state.ts'

interface By {
  actorId: string | null
}

/** Puts new enrolments where the cohort begins: before an order, or at once among those who study. */
export async function begin(
  tx: Transaction,
  enrolmentIds: readonly string[],
  { cohort, actorId }: By & { cohort: { paperwork: string } },
  now: Date,
): Promise<void> {
  const paperwork = readPaperwork(cohort.paperwork)
  // «accepted» is where every row begins: the application's own history tells the rest.
  if (firstState(paperwork) === 'accepted') return
  await followFacts(tx, enrolmentIds, { actorId }, now)
}

/** Out of the cohort without an order; where an order is needed the command has refused before. */
export async function leave(
  tx: Transaction,
  enrolmentIds: readonly string[],
  { actorId }: By,
  now: Date,
): Promise<void> {
  await moveEnrolments(tx, { enrolmentIds, to: 'expelled', proof: 'none', actorId }, now)
}

/** Back in the cohort: to study where papers are kept elsewhere, else to wait for a new order. */
export async function comeBack(
  tx: Transaction,
  enrolmentIds: readonly string[],
  { actorId }: By,
  now: Date,
): Promise<void> {
  await followFacts(tx, enrolmentIds, { actorId }, now)
  // Who is still outside belongs to a cohort with papers of its own.
  const outside = await tx.enrolment.findMany({
    where: { id: { in: [...enrolmentIds] }, state: 'expelled' },
    select: { id: true },
  })
  const ids = outside.map(({ id }) => id)
  await moveEnrolments(tx, { enrolmentIds: ids, to: 'accepted', proof: 'none', actorId }, now)
}
