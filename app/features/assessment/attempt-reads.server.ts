// What the pages of an attempt show. Right answers leave this file only through the review rule.
import { findQuiz, type QuizOutline } from '#app/features/curriculum/outline.ts'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import { readPayload } from '#app/features/curriculum/question.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database, inTransaction, type Reader } from '#app/platform/database.server.ts'
import { readAnswer } from './answer.ts'
import { attemptsLeft, decideStart } from './attempt-policy.ts'
import { type AttemptAddress, listAttempts, ownAttempt } from './attempt-rows.server.ts'
import { closeAttempt } from './attempt-submit.server.ts'
import { type QuestionView, viewQuestion } from './question-view.ts'
import { type ReviewState, reviewState } from './review.ts'
import { type ResultView, viewResult } from './result-view.ts'
import { isExpired } from './timing.ts'
import { readQuestionText } from './question-text.ts'

export interface TakingView {
  quiz: Pick<QuizOutline, 'key' | 'title' | 'timeLimitMinutes'>
  number: number
  dueAt: Date | null
  extendedAt: Date | null
  timeZone: string
  /** For each position from 1: whether an answer is saved. */
  answered: boolean[]
  question: QuestionView
}

type Taking = { outcome: 'open'; view: TakingView } | { outcome: 'submitted' }

/** One question of an open attempt. An attempt whose time is over is submitted by this read. Null: not this person's. */
export async function findTaking(
  viewer: Pick<Viewer, 'userId' | 'timeZone'>,
  address: AttemptAddress,
  position: number,
  now = new Date(),
): Promise<Taking | null> {
  const attempt = await readAttempt(database(), viewer, address)
  if (!attempt) return null
  if (isExpired(attempt, now)) await inTransaction((tx) => closeAttempt(tx, attempt.id, now))
  if (attempt.submittedAt || isExpired(attempt, now)) return { outcome: 'submitted' }
  const row = attempt.questions[position - 1] ?? attempt.questions[0]
  if (!row) throw new Error(`Attempt ${attempt.id} has no questions`)
  const payload = readPayload(row.question.kind, row.question.payload)
  const base = { position: row.position, stem: readQuestionText(row.question.stem), revision: row.revision }
  const optionOrder = JSON.parse(row.optionOrder) as number[]
  const { key, title, timeLimitMinutes } = attempt.quiz
  return {
    outcome: 'open',
    view: {
      quiz: { key, title, timeLimitMinutes },
      number: attempt.number,
      dueAt: attempt.dueAt,
      extendedAt: attempt.extendedAt,
      timeZone: attempt.timeZone,
      answered: attempt.questions.map(({ response }) => response !== null),
      question: viewQuestion(base, payload, optionOrder, readAnswer(payload, row.response)),
    },
  }
}

export interface ResultsView {
  quiz: QuizOutline
  attemptId: string
  number: number
  percent: number
  passed: boolean
  startedAt: Date
  submittedAt: Date
  /** Nobody handed it in: its time ended. */
  timeOver: boolean
  timeZone: string
  review: ReviewState
  attemptsLeft: number
  /** The end of the pause before the next attempt; null when none is left or needed, or the pause is over. */
  nextAt: Date | null
  everPassed: boolean
  questions: ResultView[]
  /** Modules in which points were lost, the weakest first; only for tests over several modules. */
  weak: { key: string; title: string; percent: number }[]
}

/** A submitted attempt; `open` while it can still be answered. Null: not this person's. */
export async function findResults(
  viewer: Pick<Viewer, 'userId' | 'timeZone'>,
  address: AttemptAddress,
  now = new Date(),
): Promise<{ outcome: 'open' } | { outcome: 'submitted'; view: ResultsView } | null> {
  let attempt = await readAttempt(database(), viewer, address)
  if (attempt && isExpired(attempt, now)) {
    const { id } = attempt
    await inTransaction((tx) => closeAttempt(tx, id, now))
    attempt = await readAttempt(database(), viewer, address)
  }
  if (!attempt) return null
  const { submittedAt, percent, passed } = attempt
  if (!submittedAt || percent === null || passed === null) return { outcome: 'open' }
  const attempts = await listAttempts(database(), attempt.enrolmentId, attempt.quizKey)
  const review = reviewState(attempt.quiz, attempts)
  const next = decideStart({ quiz: attempt.quiz, lock: null, attempts, available: 1 }, now)
  return {
    outcome: 'submitted',
    view: {
      quiz: attempt.quiz,
      attemptId: attempt.id,
      number: attempt.number,
      percent,
      passed,
      startedAt: attempt.startedAt,
      submittedAt,
      timeOver: attempt.dueAt !== null && submittedAt >= attempt.dueAt,
      timeZone: attempt.timeZone,
      review,
      attemptsLeft: attemptsLeft(attempt.quiz, attempts),
      nextAt: next.outcome === 'refused' && next.reason === 'cool-down' ? next.until : null,
      everPassed: attempts.some((one) => one.passed),
      questions: attempt.questions.map(({ position, response, score, question }) => {
        const payload = readPayload(question.kind, question.payload)
        const stem = readQuestionText(question.stem)
        const explanation = readQuestionText(question.explanation)
        const facts = { position, stem, explanation, score: score ?? 0 }
        return viewResult(facts, payload, readAnswer(payload, response), review === 'open')
      }),
      weak: weakModules(attempt.questions, attempt.moduleTitles),
    },
  }
}

async function readAttempt(
  reader: Reader,
  viewer: Pick<Viewer, 'userId' | 'timeZone'>,
  address: AttemptAddress,
) {
  const attempt = await reader.attempt.findFirst({
    where: ownAttempt(viewer, address),
    include: {
      enrolment: {
        select: {
          versionId: true,
          cohort: { select: { timeZone: true } },
          componentProgress: {
            where: { attemptsAdded: { gt: 0 } },
            select: { componentId: true, attemptsAdded: true },
          },
        },
      },
      questions: { orderBy: { position: 'asc' }, include: { question: true } },
    },
  })
  if (!attempt) return null
  const outline = await getOutline(attempt.enrolment.versionId, reader)
  const plain = outline && findQuiz(outline, attempt.quizKey)
  if (!plain) throw new Error(`Attempt ${attempt.id} belongs to no quiz of its programme`)
  const home = outline.modules.find((module) => module.quiz.key === plain.key) ?? outline.finalTest
  const granted = attempt.enrolment.componentProgress.find((row) => row.componentId === home.componentId)
  const quiz = { ...plain, attempts: plain.attempts + (granted?.attemptsAdded ?? 0) }
  const moduleTitles = new Map(outline.modules.map(({ key, title }) => [key, title]))
  return { ...attempt, quiz, moduleTitles, timeZone: viewer.timeZone ?? attempt.enrolment.cohort.timeZone }
}

/** Banks are named after modules: a test over several of them can say where to read again. */
function weakModules(
  questions: readonly { score: number | null; question: { bank: string } }[],
  titles: ReadonlyMap<string, string>,
): ResultsView['weak'] {
  const banks = [...new Set(questions.map(({ question }) => question.bank))]
  if (banks.length < 2) return []
  return banks
    .flatMap((bank) => {
      const title = titles.get(bank)
      const own = questions.filter(({ question }) => question.bank === bank)
      const sum = own.reduce((total, { score }) => total + (score ?? 0), 0)
      return title ? [{ key: bank, title, percent: Math.floor((sum / own.length) * 100) }] : []
    })
    .filter(({ percent }) => percent < 60)
    .sort((a, b) => a.percent - b.percent)
    .slice(0, 3)
}
