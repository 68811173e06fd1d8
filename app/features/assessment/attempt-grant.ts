// One more attempt for one person: when it may be given, and how many attempts a test then has for them.
import { readCohortState, stateAllows } from '#app/features/cohorts/cohort-state.ts'
import type { QuizOutline } from '#app/features/curriculum/outline.ts'
import type { Progress } from '#app/features/learning/progress-facts.ts'
import { isSpent } from '#app/features/learning/spent-tests.ts'

export type GrantRefusal = 'passed' | 'attempts-left' | 'closed' | 'own'

export const grantRefusals: Record<GrantRefusal, string> = {
  passed: 'Этот тест уже пройден: попытка не нужна.',
  'attempts-left': 'У человека ещё есть попытка в этом тесте. Новую можно дать, когда закончатся прежние.',
  closed: 'Поток закрыт: новых попыток в нём не дают.',
  own: 'Попытку себе дать нельзя. Попросите коллегу.',
}

export type GrantDecision = { outcome: 'grant' } | { outcome: 'refused'; reason: GrantRefusal }

export function decideGrant({
  test,
  cohortState,
  own,
}: {
  test: Progress['final']['test']
  cohortState: string
  own: boolean
}): GrantDecision {
  if (own) return { outcome: 'refused', reason: 'own' }
  if (!stateAllows(readCohortState(cohortState)).learning) return { outcome: 'refused', reason: 'closed' }
  if (test.passed) return { outcome: 'refused', reason: 'passed' }
  return isSpent(test) ? { outcome: 'grant' } : { outcome: 'refused', reason: 'attempts-left' }
}

export function testOf({ modules, final }: Pick<Progress, 'modules' | 'final'>, quizKey: string) {
  return [...modules, final].find(({ test }) => test.key === quizKey) ?? null
}

/** The quiz as it stands for this person: with the attempts that were granted. */
export function withGranted(quiz: QuizOutline, progress: Pick<Progress, 'modules' | 'final'>): QuizOutline {
  const attempts = testOf(progress, quiz.key)?.test.attempts ?? quiz.attempts
  return attempts === quiz.attempts ? quiz : { ...quiz, attempts }
}
