// Marks enrolments whose data ФИС ФРДО has accepted. Stands in for the cohorts' own moves until they are here.
import type { Transaction } from '#app/platform/database.server.ts'

export async function markSent(
  tx: Transaction,
  enrolmentIds: readonly string[],
  { actorId }: { actorId: string },
  now: Date,
): Promise<void> {
  const rows = await tx.enrolment.findMany({
    where: { id: { in: [...enrolmentIds] }, state: 'issued' },
    select: { id: true },
  })
  await tx.enrolment.updateMany({ where: { id: { in: rows.map(({ id }) => id) } }, data: { state: 'sent' } })
  await tx.enrolmentStep.createMany({
    data: rows.map(({ id }) => ({ enrolmentId: id, fromState: 'issued', toState: 'sent', actorId, at: now })),
  })
}
