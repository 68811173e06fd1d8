import { expect, it } from 'vitest'
import { quotaWords } from './quota-words.ts'

it('says what is left in words', () => {
  expect(quotaWords({ kind: 'unlimited' })).toContain('не ограничено')
  expect(quotaWords({ kind: 'not-allotted' })).toContain('не выделено')
  expect(quotaWords({ kind: 'left', places: 3, left: 1 })).toBe('Выделено 3\u00a0места, свободно 1')
  expect(quotaWords({ kind: 'left', places: 1, left: 0 })).toBe('Выделено 1\u00a0место, все заняты')
})
