import { describe, expect, it } from 'vitest'
import { firstShownMonth, monthsOf } from './rollout-months.ts'

const added = [
  { month: '2025-12', enrolled: 4, certified: 0, certifiedInPlan: 0 },
  { month: '2026-02', enrolled: 1, certified: 3, certifiedInPlan: 2 },
]

describe('monthsOf', () => {
  it('adds up, with the headcount of each month', () => {
    const months = monthsOf(['2026-01', '2026-02'], added, (month) => (month === '2026-01' ? null : 10))
    expect(months).toEqual([
      { month: '2026-01', enrolled: 4, certified: 0, coverage: { state: 'missing', certified: 0 } },
      {
        ...{ month: '2026-02', enrolled: 5, certified: 3 },
        coverage: { state: 'known', percent: 20, certified: 2, headcount: 10 },
      },
    ])
  })
})

describe('firstShownMonth', () => {
  const quiet = { month: '', enrolled: 0, certified: 0, coverage: { state: 'nobody' } as const }
  const months = (begun: number) =>
    Array.from({ length: 24 }, (_, index) => ({ ...quiet, enrolled: index >= begun ? 1 : 0 }))
  it('is a month before the first enrolment', () => expect(firstShownMonth([months(9), months(5)])).toBe(4))
  it('shows a year at least', () => expect(firstShownMonth([months(20)])).toBe(12))
  it('begins with the first month when all began before', () => expect(firstShownMonth([months(0)])).toBe(0))
  it('shows the last year when nothing happened, and nothing of nothing', () => {
    expect(firstShownMonth([months(99)])).toBe(12)
    expect(firstShownMonth([])).toBe(0)
  })
})
