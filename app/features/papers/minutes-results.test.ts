// Which result minutes and sheets repeat, and where a decision of the form goes: every branch.
import { expect, it } from 'vitest'
import { type KeptResult, resultForPaper, roundForDecision } from './minutes-results.ts'

const day = (number: number) => new Date(Date.UTC(2026, 10, number))
const result = (change: Partial<KeptResult> = {}): KeptResult => ({
  ...{ round: 1, outcome: 'not-attested', decidedAt: day(16), paperId: null, byMinutes: false },
  ...{ appealDecision: null, appealDecidedAt: null },
  ...change,
})
const minutes = { kind: 'minutes', correctsId: null } as const
const correction = { kind: 'minutes', correctsId: 'old' } as const
const sheet = { kind: 'grade-sheet', correctsId: null } as const

it('repeats the result in force, and asks where there is none', () => {
  const recorded = result()
  expect(resultForPaper([recorded], minutes)).toBe(recorded)
  expect(resultForPaper([], minutes)).toBeNull()
  expect(roundForDecision([], minutes)).toBe(1)
  const upheld = result({ appealDecision: 'upheld', appealDecidedAt: day(17) })
  expect(resultForPaper([upheld], minutes)).toBeNull()
  expect(roundForDecision([upheld], minutes)).toBe(1)
})

it('asks anew where minutes hold the first round and the resit is open', () => {
  const held = result({ paperId: 'old' })
  expect(resultForPaper([held], minutes)).toBeNull()
  expect(roundForDecision([held], minutes)).toBe(2)
  expect(resultForPaper([held], sheet)).toBe(held)
  const resit = result({ round: 2, paperId: 'second' })
  expect(resultForPaper([held, resit], minutes)).toBe(resit)
  expect(roundForDecision([held, resit], minutes)).toBeNull()
})

it('lets a correction decide anew only what the minutes themselves decided', () => {
  const chosen = result({ paperId: 'old', byMinutes: true, outcome: 'attested' })
  expect(resultForPaper([chosen], correction)).toBeNull()
  expect(roundForDecision([chosen], correction)).toBe(1)
  const recorded = result({ paperId: 'old' })
  expect(resultForPaper([recorded], correction)).toBe(recorded)
  const resit = result({ round: 2, paperId: 'second' })
  expect(resultForPaper([recorded, resit], correction)).toBe(recorded)
  const anew = result({ outcome: 'attested' })
  expect(resultForPaper([anew], correction)).toBe(anew)
  expect(roundForDecision([recorded], correction)).toBe(2)
})
