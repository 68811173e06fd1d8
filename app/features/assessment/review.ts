// When right answers and explanations may be seen. Asked by the results page before it reads them.
import type { QuizOutline } from '#app/features/curriculum/outline.ts'
import { attemptsLeft, type PastAttempt } from './attempt-policy.ts'

export type ReviewState = 'open' | 'later' | 'never'

/** `attempts` are all the person's attempts at this quiz; the one looked at is submitted. */
export function reviewState(
  quiz: Pick<QuizOutline, 'review' | 'attempts'>,
  attempts: readonly PastAttempt[],
): ReviewState {
  // While an attempt is open, an answer seen in an earlier one could be asked again.
  if (attempts.some(({ submittedAt }) => submittedAt === null))
    return quiz.review === 'never' ? 'never' : 'later'
  if (quiz.review === 'never') return 'never'
  if (quiz.review === 'after-submit') return 'open'
  return attempts.some(({ passed }) => passed) || attemptsLeft(quiz, attempts) === 0 ? 'open' : 'later'
}

/** Said on the start page, before the first answer. */
export const reviewRuleTexts: Record<QuizOutline['review'], string> = {
  'after-submit': 'Верные ответы и пояснения откроются сразу, как только Вы сдадите попытку.',
  'after-attempts': 'Верные ответы и пояснения откроются, когда тест пройден или попытки закончились.',
  never: 'Верные ответы после теста не показываются, только результат.',
}
