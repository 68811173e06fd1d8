import { describe, expect, it } from 'vitest'
import { coverageInShort, coverageOf, sumCoverage, wholeHeadcount, whyNoCoverage } from './coverage.ts'

describe('wholeHeadcount', () => {
  const whole = { people: 30, known: 6, expected: 6 }
  it('is the sum where every organisation stated every group', () => expect(wholeHeadcount(whole)).toBe(30))
  it('is unknown where a part is missing', () => expect(wholeHeadcount({ ...whole, known: 5 })).toBeNull())
  it('is unknown where there is no organisation', () =>
    expect(wholeHeadcount({ people: 0, known: 0, expected: 0 })).toBeNull())
  it('prefers what was stated for the place as one', () => {
    expect(wholeHeadcount({ ...whole, known: 1 }, { people: 44, known: 2, expected: 2 })).toBe(44)
    expect(wholeHeadcount(whole, { people: 44, known: 1, expected: 2 })).toBe(30)
    expect(wholeHeadcount(whole, { people: 0, known: 0, expected: 0 })).toBe(30)
  })
})

describe('coverageOf', () => {
  it('rounds down, so that a threshold is shown only when it is reached', () =>
    expect(coverageOf(799, 1000)).toEqual({ state: 'known', percent: 79, certified: 799, headcount: 1000 }))
  it.each([
    [coverageOf(3, null), 'missing', 'численность не указана'],
    [coverageOf(3, undefined), 'no-plan', 'план охвата не задан'],
    [coverageOf(3, 2), 'inconsistent', 'удостоверений больше, чем людей: сверьте численность'],
    [coverageOf(0, 0), 'nobody', 'по плану учить некого'],
  ])('%j has no percentage', (coverage, state, why) => {
    expect(coverage.state).toBe(state)
    expect(coverageInShort(coverage)).toBe('нет данных')
    expect(whyNoCoverage(coverage)).toBe(why)
  })
  it('has nothing to explain where the percentage is known', () => {
    expect(whyNoCoverage(coverageOf(1, 2))).toBeNull()
    expect(coverageInShort(coverageOf(1, 2))).toBe('50\u00a0%')
  })
})

describe('sumCoverage', () => {
  it('counts over the places whose headcount is known and says how many they are', () =>
    expect(
      sumCoverage([coverageOf(5, 10), coverageOf(1, 10), coverageOf(9, null), coverageOf(0, 0)]),
    ).toEqual({
      coverage: { state: 'known', percent: 30, certified: 6, headcount: 20 },
      known: 2,
      of: 3,
    }))
  it.each([
    [[coverageOf(9, null)], 'missing'],
    [[coverageOf(0, undefined)], 'no-plan'],
    [[coverageOf(0, 0)], 'nobody'],
    [[], 'no-plan'],
  ])('has no percentage for %j', (places, state) => expect(sumCoverage(places).coverage.state).toBe(state))
})
