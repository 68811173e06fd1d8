import { expect, it } from 'vitest'
import { decideMove } from './transfer.ts'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const post = { organisationId: 'a', startsOn: day('2026-01-01'), endsOn: null }
const to = { id: 'b', validFrom: null, validTo: null }
const today = day('2026-11-23')

it.each([
  ['today', post, { onDay: today, to }, 'allowed'],
  ['to nowhere: the post only ends', post, { onDay: today, to: null }, 'allowed'],
  ['soon', post, { onDay: day('2027-02-21'), to }, 'allowed'],
  ['too far ahead', post, { onDay: day('2027-02-22'), to }, 'too-far'],
  ['on the first day', post, { onDay: day('2026-01-01'), to }, 'too-early'],
  ['after the end', { ...post, endsOn: day('2026-06-01') }, { onDay: today, to }, 'ended'],
  ['to the same place', post, { onDay: today, to: { ...to, id: 'a' } }, 'same-place'],
  ['to a closed place', post, { onDay: today, to: { ...to, validTo: day('2026-11-01') } }, 'closed-place'],
])('a move %s', (_name, held, { onDay, to }, expected) => {
  const decision = decideMove(held, { onDay, today, to })
  expect(decision.outcome === 'refused' ? decision.reason : decision.outcome).toBe(expected)
})
