import { describe, expect, it } from 'vitest'
import { type DriftPoint, driftOf, mondayOf } from './agreement-drift.ts'

const zone = 'Europe/Moscow'
const point = (changes: Partial<DriftPoint>): DriftPoint => ({
  markerId: 'a',
  criterion: 'K2',
  at: new Date('2026-11-18T09:00:00Z'),
  own: 2,
  other: 2,
  ...changes,
})

describe('mondayOf', () => {
  it('is the local Monday', () => {
    expect(mondayOf(new Date('2026-11-18T09:00:00Z'), zone).toISOString()).toBe('2026-11-16T00:00:00.000Z')
    // Sunday evening in UTC is Monday in Moscow.
    expect(mondayOf(new Date('2026-11-22T22:00:00Z'), zone).toISOString()).toBe('2026-11-23T00:00:00.000Z')
    expect(mondayOf(new Date('2026-11-22T12:00:00Z'), zone).toISOString()).toBe('2026-11-16T00:00:00.000Z')
  })
})

describe('driftOf', () => {
  it('joins by marker and criterion, and by weeks', () => {
    const drift = driftOf(
      [
        point({ own: 3, other: 2 }),
        point({ own: 3, other: 1, at: new Date('2026-11-25T09:00:00Z') }),
        point({ markerId: 'b', criterion: 'K1', own: 1, other: 2 }),
      ],
      zone,
    )
    expect(drift.map(({ markerId, criterion, n, mean }) => [markerId, criterion, n, mean])).toEqual([
      ['a', null, 2, 1.5],
      ['a', 'K2', 2, 1.5],
      ['b', null, 1, -1],
      ['b', 'K1', 1, -1],
    ])
    expect(drift[0]?.weeks.map(({ week, n, mean }) => [week.toISOString().slice(0, 10), n, mean])).toEqual([
      ['2026-11-16', 1, 1],
      ['2026-11-23', 1, 2],
    ])
  })
  it('has a word only with enough points', () => {
    const verdict = (count: number, own: number, other: number) =>
      driftOf(
        Array.from({ length: count }, () => point({ own, other })),
        zone,
      )[0]?.verdict
    expect(verdict(4, 3, 1)).toBe('unknown')
    expect(verdict(5, 3, 1)).toBe('milder')
    expect(verdict(5, 1, 3)).toBe('stricter')
    expect(verdict(5, 2, 2)).toBe('steady')
  })
  it('is empty for nothing', () => {
    expect(driftOf([], zone)).toEqual([])
  })
})
