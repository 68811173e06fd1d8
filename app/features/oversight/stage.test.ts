import { describe, expect, it } from 'vitest'
import { coverageOf } from './coverage.ts'
import { countStages, defaultThresholds, type MonthFacts, type Stage, stagesOf } from './stage.ts'

const month = (enrolled: number, certified: number, headcount: number | null | undefined): MonthFacts => ({
  ...{ month: '2026-01', enrolled, certified, coverage: coverageOf(certified, headcount) },
})
const last = (...months: MonthFacts[]): Stage | undefined => stagesOf(months, defaultThresholds).at(-1)

describe('stagesOf', () => {
  it('has not started while nobody began', () => expect(last(month(0, 0, 100))).toBe('none'))
  it('is a pilot once somebody began, or came with a certificate', () => {
    expect(last(month(3, 0, 100))).toBe('pilot')
    expect(last(month(0, 1, 100))).toBe('pilot')
  })
  it('runs from a share of the headcount', () => {
    expect(last(month(30, 9, 100))).toBe('pilot')
    expect(last(month(30, 10, 100))).toBe('running')
  })
  it('runs from a number of people where the headcount is not known', () => {
    expect(last(month(30, 9, null))).toBe('pilot')
    expect(last(month(30, 10, null))).toBe('running')
    expect(last(month(30, 10, undefined))).toBe('running')
  })
  it('is covered from the share of the rule, never without a headcount', () => {
    expect(last(month(90, 79, 100))).toBe('running')
    expect(last(month(90, 80, 100))).toBe('covered')
    expect(last(month(500, 500, null))).toBe('running')
  })
  it('is sustained after so many months without a gap', () => {
    const covered = Array.from({ length: 6 }, () => month(90, 85, 100))
    expect(last(...covered)).toBe('covered')
    expect(last(...covered, month(90, 85, 100))).toBe('sustained')
    expect(last(...covered, month(90, 85, 120), ...covered)).toBe('covered')
  })
  it('falls back when the headcount grows', () =>
    expect(last(month(90, 85, 100), month(90, 85, 400))).toBe('running'))
  it('has no stage without a month', () => expect(stagesOf([], defaultThresholds)).toEqual([]))
})

describe('countStages', () => {
  it('names every stage', () =>
    expect(countStages(['none', 'pilot', 'none'])).toEqual({
      ...{ none: 2, pilot: 1, running: 0, covered: 0, sustained: 0 },
    }))
})
