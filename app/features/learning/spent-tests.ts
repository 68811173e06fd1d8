// Tests a person can go no further with: not passed, and every attempt is used.
import type { Progress, TestState } from './progress-facts.ts'

export function isSpent({ passed, attemptsUsed, attempts }: TestState): boolean {
  return !passed && attemptsUsed >= attempts
}

export function spentTests({ modules, final }: Pick<Progress, 'modules' | 'final'>) {
  return [...modules, final].flatMap(({ test }) =>
    isSpent(test) ? [{ key: test.key, title: test.title }] : [],
  )
}
