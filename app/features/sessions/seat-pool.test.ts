import { describe, expect, it } from 'vitest'
import { randomFrom } from '#app/features/assessment/random.ts'
import { dealSeats, poolOf, promisedTooMany } from './seat-pool.ts'

const deal = (capacity: number, quotas: Record<string, number>, held: Record<string, number> = {}) =>
  Object.fromEntries(dealSeats(capacity, new Map(Object.entries(quotas)), new Map(Object.entries(held))))

describe('the pool of a person', () => {
  it('is own municipality’s where it has a quota, else the general one', () => {
    const pools = new Set(['uren', ''])
    expect(poolOf('uren', pools)).toBe('uren')
    expect(poolOf('gorodets', pools)).toBe('')
    expect(poolOf(null, pools)).toBe('')
  })
})

describe('dealing seats', () => {
  it('leaves what no quota names to the general pool', () => {
    expect(deal(10, { uren: 3, gorodets: 2 })).toEqual({ uren: 3, gorodets: 2, '': 5 })
    expect(deal(10, { uren: 3, '': 2 })).toEqual({ uren: 3, '': 7 })
    expect(deal(5, { uren: 5 })).toEqual({ uren: 5, '': 0 })
    expect(deal(0, {})).toEqual({ '': 0 })
  })

  it('shares in proportion what quotas promise too much, largest remainder first', () => {
    expect(deal(10, { uren: 10, gorodets: 10 })).toEqual({ uren: 5, gorodets: 5, '': 0 })
    expect(deal(10, { a: 9, b: 3, c: 3 })).toEqual({ a: 6, b: 2, c: 2, '': 0 })
    expect(deal(3, { a: 2, b: 2 })).toEqual({ a: 2, b: 1, '': 0 })
    expect(promisedTooMany(3, new Map([['a', 2]]))).toBe(0)
    expect(promisedTooMany(3, new Map(Object.entries({ a: 2, b: 2 })))).toBe(1)
  })

  it('takes no seat from anybody: the general pool gives first, then the largest', () => {
    expect(deal(10, { uren: 1, gorodets: 4 }, { uren: 3 })).toEqual({ uren: 3, gorodets: 4, '': 3 })
    expect(deal(6, { uren: 1, a: 2, b: 3 }, { uren: 2, a: 1 })).toEqual({ uren: 2, a: 2, b: 2, '': 0 })
    expect(deal(4, { a: 4 }, { '': 2 })).toEqual({ a: 2, '': 2 })
  })

  it('deals every seat once, whatever is asked', () => {
    const random = randomFrom('seats')
    const upTo = (most: number) => Math.floor(random() * (most + 1))
    for (let turn = 0; turn < 2_000; turn += 1) {
      const capacity = upTo(30)
      const pools = ['', 'a', 'b', 'c', 'd'].filter(() => random() < 0.6)
      const quotas = new Map(pools.map((pool) => [pool, upTo(12)]))
      const held = new Map<string, number>()
      for (let left = upTo(capacity); left > 0; left -= 1) {
        const pool = ['', ...pools][upTo(pools.length)] ?? ''
        held.set(pool, (held.get(pool) ?? 0) + 1)
      }
      const seats = dealSeats(capacity, quotas, held)
      expect([...seats.values()].reduce((total, count) => total + count, 0)).toBe(capacity)
      // A booking within a pool's own seats deals nothing anew.
      const [taken] = [...seats].find(([pool, count]) => count > (held.get(pool) ?? 0)) ?? []
      if (taken !== undefined) {
        const more = new Map([...held, [taken, (held.get(taken) ?? 0) + 1]])
        expect(dealSeats(capacity, quotas, more)).toEqual(seats)
      }
      for (const [pool, count] of held) expect(seats.get(pool)).toBeGreaterThanOrEqual(count)
    }
  })
})
