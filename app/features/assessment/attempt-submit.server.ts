// Ends an attempt: marks it on the server and tells learning the result, all in one transaction.
import { findQuiz } from '#app/features/curriculum/outline.ts'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import { readPayload } from '#app/features/curriculum/question.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordTestResult } from '#app/features/learning/progress.server.ts'
import { database, type Database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { readAnswer } from './answer.ts'
import { type AttemptAddress, ownAttempt } from './attempt-rows.server.ts'
import { markAnswer, percentOf } from './marking.ts'
import { expiredBefore, submittedAtFor } from './timing.ts'

/** Null: no such attempt of this person. A second submit changes nothing. */
export async function submitAttempt(
  viewer: Pick<Viewer, 'userId'>,
  address: AttemptAddress,
  { now = new Date(), on = database() } = {},
): Promise<{ outcome: 'submitted' | 'already' } | null> {
  return inTransaction(async (tx) => {
    const attempt = await tx.attempt.findFirst({ where: ownAttempt(viewer, address), select: { id: true } })
    if (!attempt) return null
    return { outcome: (await closeAttempt(tx, attempt.id, now)) ? 'submitted' : 'already' }
  }, on)
}

/** Submits what ran out of time, with what was saved. Returns how many. Run every minute beside the requests. */
export async function submitExpiredAttempts(now = new Date(), on: Database = database()): Promise<number> {
  const expired = await on.attempt.findMany({
    where: { openKey: { not: null }, dueAt: { lt: expiredBefore(now) } },
    orderBy: { dueAt: 'asc' },
    take: 200,
    select: { id: true },
  })
  let submitted = 0
  for (const { id } of expired) if (await inTransaction((tx) => closeAttempt(tx, id, now), on)) submitted += 1
  return submitted
}

/** The open attempt of this quiz ends here if its time is over. */
export async function closeExpired(
  tx: Transaction,
  { enrolmentId, quizKey }: { enrolmentId: string; quizKey: string },
  now: Date,
): Promise<boolean> {
  const expired = await tx.attempt.findFirst({
    where: { openKey: openKeyOf(enrolmentId, quizKey), dueAt: { lt: expiredBefore(now) } },
    select: { id: true },
  })
  return expired !== null && closeAttempt(tx, expired.id, now)
}

export function openKeyOf(enrolmentId: string, quizKey: string): string {
  return `${enrolmentId}:${quizKey}`
}

/** Marks and closes an open attempt; false when it was closed before. */
export async function closeAttempt(tx: Transaction, attemptId: string, now: Date): Promise<boolean> {
  const attempt = await tx.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    include: {
      enrolment: { select: { versionId: true } },
      questions: { include: { question: { select: { kind: true, payload: true } } } },
    },
  })
  if (attempt.submittedAt) return false
  const { enrolmentId, quizKey } = attempt
  const outline = await getOutline(attempt.enrolment.versionId, tx)
  const quiz = outline && findQuiz(outline, quizKey)
  if (!quiz) throw new Error(`Attempt ${attemptId} belongs to no quiz of its programme`)

  const scores = new Map<number, number>()
  for (const { position, response, question } of attempt.questions) {
    const payload = readPayload(question.kind, question.payload)
    scores.set(position, markAnswer(payload, readAnswer(payload, response)))
  }
  const percent = percentOf([...scores.values()])
  const passed = percent >= quiz.passPercent
  await writeScores(tx, attemptId, scores)
  await tx.attempt.update({
    where: { id: attemptId },
    data: { submittedAt: submittedAtFor(attempt, now), percent, passed, openKey: null },
  })
  await recordTestResult(tx, {
    enrolmentId,
    quizKey,
    percent,
    passed,
    attemptsUsed: attempt.number,
    now,
  })
  return true
}

/** One statement per distinct score: most questions are right or wrong. */
async function writeScores(tx: Transaction, attemptId: string, scores: Map<number, number>): Promise<void> {
  for (const score of new Set(scores.values())) {
    const positions = [...scores].flatMap(([position, own]) => (own === score ? [position] : []))
    await tx.attemptQuestion.updateMany({
      where: { attemptId, position: { in: positions } },
      data: { score },
    })
  }
}
