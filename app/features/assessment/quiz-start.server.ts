// What the page before a quiz says: its rules, the person's attempts, and whether one may begin now.
import { findQuiz, type QuizOutline } from '#app/features/curriculum/outline.ts'
import { type QuestionKind, questionKinds } from '#app/features/curriculum/question.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { findProgress } from '#app/features/learning/progress.server.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { attemptsLeft, decideStart, type StartDecision } from './attempt-policy.ts'
import { withGranted } from './attempt-grant.ts'
import { type AttemptRow, listAttempts } from './attempt-rows.server.ts'
import { closeExpired } from './attempt-submit.server.ts'
import { choosePool, privateBank } from './draw.ts'
import { isExpired } from './timing.ts'
import { quizLock } from './quiz-lock.ts'

export interface QuizStartView {
  quiz: QuizOutline
  /** «Модуль 3», or null for the final test. */
  module: { number: number; title: string } | null
  programmeTitle: string
  /** How many questions an attempt holds now. */
  questions: number
  kinds: QuestionKind[]
  attempts: AttemptRow[]
  attemptsLeft: number
  decision: StartDecision
  timeZone: string
}

/** Null: no such enrolment of this person, or no such quiz in its programme. */
export async function findQuizStart(
  viewer: Pick<Viewer, 'userId' | 'timeZone'>,
  { enrolmentId, quizKey }: { enrolmentId: string; quizKey: string },
  now = new Date(),
): Promise<QuizStartView | null> {
  let attempts = await listAttempts(database(), enrolmentId, quizKey)
  const known = await findProgress(viewer, enrolmentId, now)
  const quiz = known && findQuiz(known.outline, quizKey)
  if (!quiz) return null
  let learner = known
  if (attempts.some((attempt) => isExpired(attempt, now))) {
    await inTransaction((tx) => closeExpired(tx, { enrolmentId, quizKey }, now))
    attempts = await listAttempts(database(), enrolmentId, quizKey)
    learner = (await findProgress(viewer, enrolmentId, now)) ?? known
  }
  const { outline, versionId, cohort, progress } = learner
  const granted = withGranted(quiz, progress)
  const rows = await database().question.findMany({
    where: { versionId, bank: { in: [...quiz.banks, privateBank] } },
    select: { id: true, bank: true, kind: true },
  })
  const { pool } = choosePool(rows, quiz, outline.finalTest.key === quizKey)
  const number = outline.modules.findIndex((module) => module.quiz.key === quizKey) + 1
  const module = outline.modules[number - 1]
  const lock = quizLock(learner, quizKey)
  return {
    quiz: granted,
    module: module ? { number, title: module.title } : null,
    programmeTitle: outline.title,
    questions: Math.min(quiz.draw, pool.length),
    kinds: questionKinds.filter((kind) => pool.some((row) => row.kind === kind)),
    attempts,
    attemptsLeft: attemptsLeft(granted, attempts),
    decision: decideStart({ quiz: granted, lock, attempts, available: pool.length }, now),
    timeZone: viewer.timeZone ?? cohort.timeZone,
  }
}
