// The months of a place: what was added month by month becomes what was true at the end of each.
import { type Coverage, coverageOf } from './coverage.ts'
import type { MonthFacts } from './stage.ts'

interface Added {
  month: string
  enrolled: number
  certified: number
  certifiedInPlan: number
}

/** `headcountAt`: null where it is not known, undefined where there is no plan. */
export function monthsOf(
  months: readonly string[],
  added: readonly Added[],
  headcountAt: (month: string) => number | null | undefined,
): MonthFacts[] {
  return months.map((month) => {
    const until = added.filter((one) => one.month <= month)
    const sum = (key: 'enrolled' | 'certified' | 'certifiedInPlan') =>
      until.reduce((total, one) => total + one[key], 0)
    const coverage: Coverage = coverageOf(sum('certifiedInPlan'), headcountAt(month))
    return { month, enrolled: sum('enrolled'), certified: sum('certified'), coverage }
  })
}

/** Where a timeline begins: one month before anything happened, with at least a year in sight. */
export function firstShownMonth(places: readonly (readonly MonthFacts[])[], least = 12): number {
  const length = places[0]?.length ?? 0
  const begun = Array.from({ length }, (_, index) => index).find((index) =>
    places.some((months) => (months[index]?.enrolled ?? 0) > 0 || (months[index]?.certified ?? 0) > 0),
  )
  return Math.max(0, Math.min((begun ?? length) - 1, length - least))
}
