// Gives forms by the order of enrolment, once, and makes the wave that is open. Both may be asked again at any time.
import { randomUUID } from 'node:crypto'
import type { WaveKey } from '#app/features/curriculum/wave.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { formOf, formsAt } from './form-order.ts'

/** Everyone of the cohort who has no forms yet, in the order in which they were enrolled. */
export async function assignForms(tx: Transaction, cohortId: string, now: Date): Promise<number> {
  const waiting = await tx.enrolment.findMany({
    where: { cohortId, withdrawnAt: null, diagnosticPlan: null },
    orderBy: [{ enrolledAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  if (!waiting.length) return 0
  const last = await tx.diagnosticPlan.aggregate({ where: { cohortId }, _max: { place: true } })
  const first = (last._max.place ?? -1) + 1
  await tx.diagnosticPlan.createMany({
    data: waiting.map(({ id }, index) => ({
      enrolmentId: id,
      cohortId,
      place: first + index,
      forms: formsAt(first + index),
      createdAt: now,
    })),
  })
  return waiting.length
}

/** The row of the wave, made at the first asking. */
export async function ensureWave(
  tx: Transaction,
  { enrolmentId, cohortId, wave }: { enrolmentId: string; cohortId: string; wave: WaveKey },
  now: Date,
): Promise<{ id: string; form: string; submittedAt: Date | null }> {
  const known = await tx.diagnosticWave.findUnique({
    where: { enrolmentId_wave: { enrolmentId, wave } },
    select: { id: true, form: true, submittedAt: true },
  })
  if (known) return known
  let plan = await tx.diagnosticPlan.findUnique({ where: { enrolmentId }, select: { forms: true } })
  if (!plan) {
    await assignForms(tx, cohortId, now)
    plan = await tx.diagnosticPlan.findUniqueOrThrow({ where: { enrolmentId }, select: { forms: true } })
  }
  const row = { id: randomUUID(), enrolmentId, wave, form: formOf(plan.forms, wave), openedAt: now }
  await tx.diagnosticWave.create({ data: row })
  return { id: row.id, form: row.form, submittedAt: null }
}
