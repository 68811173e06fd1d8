// Begins an attempt or finds the open one. Draws the questions; nothing about them is decided later.
import { findQuiz } from '#app/features/curriculum/outline.ts'
import { readPayload } from '#app/features/curriculum/question.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { findProgress } from '#app/features/learning/progress.server.ts'
import { addLearningEvent } from '#app/features/learning/progress-summary.server.ts'
import { database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { decideStart, type StartRefusal } from './attempt-policy.ts'
import { withGranted } from './attempt-grant.ts'
import { listAttempts } from './attempt-rows.server.ts'
import { closeExpired, openKeyOf } from './attempt-submit.server.ts'
import { choosePool, drawOptionOrder, drawQuestions, privateBank } from './draw.ts'
import { quizLock } from './quiz-lock.ts'
import { randomFrom } from './random.ts'
import { dueAtFor } from './timing.ts'

export interface StartRequest {
  enrolmentId: string
  quizKey: string
  /** Decides the draw; a random one unless a test or a seed names it. */
  seed?: string
}

export type Started =
  { outcome: 'started' | 'continued'; attemptId: string } | { outcome: 'refused'; refusal: StartRefusal }

/** Null: no such enrolment of this person, or no such quiz in its programme. */
export async function startAttempt(
  viewer: Pick<Viewer, 'userId'>,
  { enrolmentId, quizKey, seed = crypto.randomUUID() }: StartRequest,
  { now = new Date(), on = database() } = {},
): Promise<Started | null> {
  return inTransaction(async (tx) => {
    const known = await findProgress(viewer, enrolmentId, now, tx)
    const quiz = known && findQuiz(known.outline, quizKey)
    if (!quiz) return null
    const expired = await closeExpired(tx, { enrolmentId, quizKey }, now)
    const learner = expired ? await findProgress(viewer, enrolmentId, now, tx) : known
    if (!learner) return null
    const isFinal = learner.outline.finalTest.key === quizKey
    const { pool, publicBank } = await readPool(tx, learner.versionId, quiz, isFinal)
    const attempts = await listAttempts(tx, enrolmentId, quizKey)
    const lock = quizLock(learner, quizKey)
    const granted = withGranted(quiz, learner.progress)
    const decision = decideStart({ quiz: granted, lock, attempts, available: pool.length }, now)
    if (decision.outcome === 'refused') return { outcome: 'refused', refusal: decision }
    if (decision.outcome === 'continue') return { outcome: 'continued', attemptId: decision.attemptId }

    const random = randomFrom(seed)
    const drawn = drawQuestions(pool, await timesMet(tx, enrolmentId, quizKey), quiz.draw, random)
    const { id } = await tx.attempt.create({
      data: {
        enrolmentId,
        quizKey,
        number: decision.number,
        startedAt: now,
        dueAt: dueAtFor(now, quiz.timeLimitMinutes),
        openKey: openKeyOf(enrolmentId, quizKey),
        publicBank,
      },
      select: { id: true },
    })
    await tx.attemptQuestion.createMany({
      data: drawn.map((question, index) => ({
        attemptId: id,
        position: index + 1,
        questionId: question.id,
        optionOrder: JSON.stringify(drawOptionOrder(readPayload(question.kind, question.payload), random)),
      })),
    })
    const detail = { attempt: id, number: decision.number }
    await addLearningEvent(tx, { enrolmentId, kind: 'test-started', subject: quizKey, detail, at: now })
    return { outcome: 'started', attemptId: id }
  }, on)
}

async function readPool(
  tx: Transaction,
  versionId: string,
  quiz: { banks: string[]; draw: number },
  isFinal: boolean,
) {
  const questions = await tx.question.findMany({
    where: { versionId, bank: { in: [...quiz.banks, privateBank] } },
    orderBy: [{ bank: 'asc' }, { key: 'asc' }],
    select: { id: true, bank: true, kind: true, payload: true },
  })
  return choosePool(questions, quiz, isFinal)
}

async function timesMet(tx: Transaction, enrolmentId: string, quizKey: string): Promise<Map<string, number>> {
  const rows = await tx.attemptQuestion.groupBy({
    by: ['questionId'],
    where: { attempt: { enrolmentId, quizKey } },
    _count: { _all: true },
  })
  return new Map(rows.map((row) => [row.questionId, row._count._all]))
}
