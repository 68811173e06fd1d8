// The promise: one resit after a failure, nothing after a success, and an upheld appeal opens its round until it is recorded anew.
import { expect, it } from 'vitest'
import type { Outcome } from './final-mark.ts'
import { currentResult, openRound, stands } from './rounds.ts'

const result = (
  round: number,
  outcome: Outcome,
  appeal: { decision: string; hour: number | string } | null = null,
) => ({
  round,
  outcome,
  decidedAt: new Date('2026-12-10T10:00:00Z'),
  appealDecision: appeal?.decision ?? null,
  appealDecidedAt: appeal && new Date(`2026-12-10T${appeal.hour}:00:00Z`),
})

it('opens the first round, then one resit', () => {
  expect(openRound([])).toBe(1)
  expect(openRound([result(1, 'attested')])).toBeNull()
  expect(openRound([result(1, 'not-attested')])).toBe(2)
  expect(openRound([result(1, 'absent')])).toBe(2)
  expect(openRound([result(1, 'not-attested'), result(2, 'not-attested')])).toBeNull()
})

it('opens a round again when an appeal is upheld, and closes it with the next record', () => {
  expect(openRound([result(1, 'not-attested', { decision: 'upheld', hour: 12 })])).toBe(1)
  expect(openRound([result(1, 'not-attested', { decision: 'rejected', hour: 12 })])).toBe(2)
  // Recorded after the decision.
  expect(stands(result(1, 'attested', { decision: 'upheld', hour: '09' }))).toBe(true)
  expect(openRound([result(1, 'not-attested'), result(2, 'absent', { decision: 'upheld', hour: 12 })])).toBe(
    2,
  )
})

it('is in force: the latest result that stands', () => {
  expect(currentResult([])).toBeNull()
  expect(currentResult([result(1, 'not-attested'), result(2, 'attested')])?.round).toBe(2)
  expect(currentResult([result(1, 'not-attested', { decision: 'upheld', hour: 12 })])).toBeNull()
})
