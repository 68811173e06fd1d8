import { describe, expect, it } from 'vitest'
import { countWords, noCounts, sumCounts, totalOf, wholeOrSum, wrongDay } from './headcount.ts'

describe('headcount', () => {
  it('is unknown, not zero, where nobody stated it', () => {
    expect(totalOf(noCounts)).toBeNull()
    expect(totalOf({ ...noCounts, chief: 0 })).toBe(0)
    expect([countWords(null), countWords(0)]).toEqual(['—', '0'])
  })

  it('is summed over groups and over bodies', () => {
    const town = { ...noCounts, chief: 4, senior: 10 }
    const village = { ...noCounts, chief: 1 }
    expect(totalOf(town)).toBe(14)
    expect(sumCounts([town, village, noCounts])).toEqual({ ...noCounts, chief: 5, senior: 10 })
    expect(sumCounts([])).toEqual(noCounts)
    const whole = { ...noCounts, chief: 9 }
    expect(wholeOrSum(whole, [town, village])).toEqual({ ...noCounts, chief: 9, senior: 10 })
  })

  it('is stated for days that have been', () => {
    const today = new Date('2026-11-23T00:00:00Z')
    expect(wrongDay(today, today)).toBeNull()
    expect(wrongDay(new Date('2026-11-24T00:00:00Z'), today)).toMatch('ещё не наступил')
    expect(wrongDay(new Date('2014-12-31T00:00:00Z'), today)).toMatch('Слишком давно')
  })
})
