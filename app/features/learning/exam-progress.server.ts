// Writes what came of an exam on citizen messages, inside the transaction that changed it. Knows no reply and no marker.
import type { Transaction } from '#app/platform/database.server.ts'
import { addLearningEvent, findPart, findRow, rewriteRow } from './progress-summary.server.ts'

/** What stands now over all exams of an enrolment; practice counts, learning stores. */
export interface ExamStanding {
  enrolmentId: string
  /** How many were begun. */
  taken: number
  /** The best final mark so far. */
  best: number | null
  passed: boolean
  /** Handed in and not marked yet; marked and not passed; null: an exam goes on, or the next may be taken. */
  state: 'submitted' | 'returned' | null
}

/** A changed mark may take a pass back. A programme without an exam keeps nothing. */
export async function recordExam(
  tx: Transaction,
  { enrolmentId, taken, best, passed, state }: ExamStanding,
  now: Date,
): Promise<void> {
  const part = await findPart(tx, enrolmentId, ({ exam }) => exam !== null)
  if (!part.exam) return
  const before = await findRow(tx, enrolmentId, part.componentId)
  const taskState = passed ? 'accepted' : state
  const change = { attemptsUsed: taken, bestPercent: best, taskState }
  const detail = { taken, best, passed }
  const subject = part.exam.key
  await addLearningEvent(tx, { enrolmentId, kind: 'exam-changed', subject, detail, at: now })
  await rewriteRow(tx, { enrolmentId, part, before, complete: passed, correctable: true, now }, change)
}
