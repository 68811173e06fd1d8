import { describe, expect, it } from 'vitest'
import { reviewRuleTexts, reviewState } from './review.ts'

const attempt = (changes: object = {}) => ({
  id: 'a',
  number: 1,
  submittedAt: new Date('2026-11-20T10:00:00Z') as Date | null,
  passed: false as boolean | null,
  ...changes,
})
const open = attempt({ id: 'b', number: 2, submittedAt: null, passed: null })

describe('when right answers may be seen', () => {
  it.each([
    ['after-submit', [attempt()], 'open'],
    ['after-submit', [attempt(), open], 'later'],
    ['after-attempts', [attempt()], 'later'],
    ['after-attempts', [attempt({ passed: true })], 'open'],
    ['after-attempts', [attempt(), attempt({ id: 'b', number: 2 })], 'open'],
    ['after-attempts', [attempt(), open], 'later'],
    ['never', [attempt({ passed: true })], 'never'],
    ['never', [attempt(), open], 'never'],
  ] as const)('%s with %j: %s', (review, attempts, state) => {
    expect(reviewState({ review, attempts: 2 }, [...attempts])).toBe(state)
    expect(reviewRuleTexts[review]).toMatch(/\.$/)
  })
})
