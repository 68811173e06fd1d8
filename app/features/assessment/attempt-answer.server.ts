// Changes to an open attempt: an answer is saved, time is extended. Says nothing about right or wrong.
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import { findQuiz } from '#app/features/curriculum/outline.ts'
import { readPayload } from '#app/features/curriculum/question.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { addLearningEvent } from '#app/features/learning/progress-summary.server.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { answerFromPost, movedOrder, type PostedAnswer } from './answer.ts'
import { type AttemptAddress, ownAttempt } from './attempt-rows.server.ts'
import { closeAttempt } from './attempt-submit.server.ts'
import { decideSave, type SaveRefusal } from './saving.ts'
import { decideExtension, extensionRefusals, isExpired } from './timing.ts'

export interface AnswerSaving extends PostedAnswer {
  position: number
  /** What the tab had seen. */
  revision: number
  /** «2:up»: applied to the posted order. */
  move?: string
  /** The posted order is the person's own, not the one it was drawn in. */
  ordered?: '1'
}

export type AnswerSaved =
  { outcome: 'saved'; revision: number; answered: boolean } | { outcome: 'refused'; reason: SaveRefusal }

/** Null: no such question in an attempt of this person. */
export async function saveAnswer(
  viewer: Pick<Viewer, 'userId'>,
  address: AttemptAddress,
  posted: AnswerSaving,
  { now = new Date(), on = database() } = {},
): Promise<AnswerSaved | null> {
  return inTransaction(async (tx) => {
    const { position } = posted
    const row = await tx.attemptQuestion.findFirst({
      where: { position, attempt: ownAttempt(viewer, address) },
      include: { attempt: true, question: { select: { kind: true, payload: true } } },
    })
    if (!row) return null
    if (row.attempt.submittedAt) return { outcome: 'refused', reason: 'submitted' }
    if (isExpired(row.attempt, now)) {
      await closeAttempt(tx, row.attemptId, now)
      return { outcome: 'refused', reason: 'time-over' }
    }
    const order = posted.move ? movedOrder(posted.order, posted.move) : posted.ordered ? posted.order : []
    const payload = readPayload(row.question.kind, row.question.payload)
    const answer = answerFromPost(payload, JSON.parse(row.optionOrder) as number[], { ...posted, order })
    if (answer === undefined) return { outcome: 'refused', reason: 'malformed' }
    const response = answer && JSON.stringify(answer)
    const decision = decideSave(row, { revision: posted.revision, response })
    if (decision.outcome === 'refused') return decision
    const { revision } = decision
    if (decision.outcome === 'save')
      await tx.attemptQuestion.update({
        where: { attemptId_position: { attemptId: row.attemptId, position } },
        data: { response, revision, savedAt: now },
      })
    return { outcome: 'saved', revision, answered: response !== null }
  }, on)
}

/** Adds time once. Null: no such attempt of this person. */
export async function extendAttempt(
  viewer: Pick<Viewer, 'userId'>,
  address: AttemptAddress,
  { now = new Date(), on = database() } = {},
): Promise<{ outcome: 'extended'; dueAt: Date } | { outcome: 'refused'; reason: string } | null> {
  return inTransaction(async (tx) => {
    const attempt = await tx.attempt.findFirst({
      where: ownAttempt(viewer, address),
      include: { enrolment: { select: { versionId: true } } },
    })
    if (!attempt) return null
    const outline = await getOutline(attempt.enrolment.versionId, tx)
    const limit = (outline && findQuiz(outline, attempt.quizKey)?.timeLimitMinutes) ?? null
    const decision = decideExtension(attempt, limit, now)
    if (decision.outcome === 'refused')
      return { outcome: 'refused', reason: extensionRefusals[decision.reason] }
    const { dueAt } = decision
    await tx.attempt.update({ where: { id: attempt.id }, data: { dueAt, extendedAt: now } })
    await addLearningEvent(tx, {
      enrolmentId: attempt.enrolmentId,
      kind: 'test-extended',
      subject: attempt.quizKey,
      detail: { attempt: attempt.id },
      at: now,
    })
    return { outcome: 'extended', dueAt }
  }, on)
}
