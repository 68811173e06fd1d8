// Writes that a measuring was taken, inside the transaction in which it was handed in. Knows no answer and no result.
import type { WaveKey } from '#app/features/curriculum/wave.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { addLearningEvent, findPart, findRow, rewriteRow } from './progress-summary.server.ts'

/** A measuring that the person's programme does not have on its path is no step of it: nothing is written. */
export async function recordDiagnostic(
  tx: Transaction,
  { enrolmentId, wave, now }: { enrolmentId: string; wave: WaveKey; now: Date },
): Promise<void> {
  const part = await findPart(tx, enrolmentId, ({ diagnostic }) => diagnostic?.wave === wave)
  if (!part.diagnostic) return
  const before = await findRow(tx, enrolmentId, part.componentId)
  if (before?.completedAt) return
  const subject = part.diagnostic.key
  await addLearningEvent(tx, { enrolmentId, kind: 'diagnostic-taken', subject, at: now })
  await rewriteRow(tx, { enrolmentId, part, before, complete: true, now }, {})
}
