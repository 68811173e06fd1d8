// May an attempt begin now? Answers with a decision; the sentence for the person stands beside each reason.
import type { QuizOutline } from '#app/features/curriculum/outline.ts'
import { formatDateTime } from '#app/lib/dates.ts'

export interface PastAttempt {
  id: string
  number: number
  submittedAt: Date | null
  passed: boolean | null
}

export interface StartFacts {
  quiz: Pick<QuizOutline, 'attempts' | 'cooldownMinutes'>
  /** One sentence that says why the test is still closed, or null. */
  lock: string | null
  /** How many questions can be drawn. */
  available: number
  attempts: readonly PastAttempt[]
}

export type StartDecision =
  | { outcome: 'start'; number: number }
  | { outcome: 'continue'; attemptId: string }
  | { outcome: 'refused'; reason: 'locked'; lock: string }
  | { outcome: 'refused'; reason: 'cool-down'; until: Date }
  | { outcome: 'refused'; reason: 'passed' | 'no-attempts-left' | 'no-questions' }
export type StartRefusal = Extract<StartDecision, { outcome: 'refused' }>

/** An open attempt is always continued: what was begun can be finished whatever changed meanwhile. */
export function decideStart(facts: StartFacts, now: Date): StartDecision {
  const { quiz, attempts } = facts
  const open = attempts.find(({ submittedAt }) => submittedAt === null)
  if (open) return { outcome: 'continue', attemptId: open.id }
  if (attempts.some(({ passed }) => passed)) return { outcome: 'refused', reason: 'passed' }
  if (attemptsLeft(quiz, attempts) === 0) return { outcome: 'refused', reason: 'no-attempts-left' }
  if (facts.lock !== null) return { outcome: 'refused', reason: 'locked', lock: facts.lock }
  if (facts.available === 0) return { outcome: 'refused', reason: 'no-questions' }
  const until = coolDownUntil(quiz, attempts)
  if (until && until > now) return { outcome: 'refused', reason: 'cool-down', until }
  return { outcome: 'start', number: Math.max(0, ...attempts.map(({ number }) => number)) + 1 }
}

export function attemptsLeft(quiz: Pick<QuizOutline, 'attempts'>, attempts: readonly PastAttempt[]): number {
  return Math.max(0, quiz.attempts - attempts.length)
}

/** The end of the pause after the last submitted attempt; null without one. */
export function coolDownUntil(
  quiz: Pick<QuizOutline, 'cooldownMinutes'>,
  attempts: readonly PastAttempt[],
): Date | null {
  const ends = attempts.flatMap(({ submittedAt }) => (submittedAt ? [submittedAt.getTime()] : []))
  return ends.length ? new Date(Math.max(...ends) + quiz.cooldownMinutes * 60_000) : null
}

/** The refusal in words; times are said in the reader's zone. */
export function startRefusalText(refusal: StartRefusal, timeZone: string): string {
  switch (refusal.reason) {
    case 'locked':
      return refusal.lock
    case 'cool-down':
      return `Следующую попытку можно начать ${formatDateTime(refusal.until, timeZone)}. За это время стоит вернуться к урокам.`
    case 'passed':
      return 'Тест пройден. Проходить его ещё раз не нужно.'
    case 'no-attempts-left':
      return 'Попытки закончились. Напишите преподавателю или в учебную часть: там могут дать ещё одну.'
    case 'no-questions':
      return 'В этом тесте пока нет вопросов. Мы уже знаем об этом; загляните позже.'
  }
}
