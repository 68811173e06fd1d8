// Difference in differences: how a measure changed in municipalities whose training began within a period, beside those
// that were not trained yet. Every municipality counts once, whatever its size.
import { type Difference, type Interval, intervalOf, sampleOf, welchDifference } from './effect-statistics.ts'
import { meanOf, type Weight } from './indicator-joining.ts'
import { mondayOf } from './indicator-week.ts'

/** Fewer municipalities in a group say too little, and a single one would be recognised. */
export const fewestMunicipalities = 7
/** Weeks with figures on each side of the beginning, in each municipality. */
export const fewestWeeks = 4

export interface MunicipalityWeeks {
  id: string
  /** By the position of the week in the period; null: no figures. */
  weeks: readonly (Weight | null)[]
  /** The day of its first certificate; null: nobody is certified. */
  began: Date | null
}

export interface GroupChange extends Interval {
  n: number
  before: number
  after: number
}

export interface Effect {
  /** Municipalities compared. */
  trained: number
  untrained: number
  /** Trained before the period, or without enough weeks on both sides. */
  earlier: number
  withoutWeeks: number
  /** Null where a group is too small. */
  estimate: { trained: GroupChange; untrained: GroupChange; difference: Difference } | null
  /** Means of the groups by week, for the chart; null where the estimate is. */
  series: { trained: (number | null)[]; untrained: (number | null)[] } | null
}

interface Change {
  before: number
  after: number
}

export function effectOf(municipalities: readonly MunicipalityWeeks[], weeks: readonly Date[]): Effect {
  const last = weeks.at(-1)?.getTime() ?? 0
  const first = weeks[0]?.getTime() ?? 0
  const startOf = ({ began }: MunicipalityWeeks) => began && mondayOf(began).getTime()
  const withFigures = municipalities.filter(({ weeks: own }) => own.some(Boolean))
  const earlier = withFigures.filter((one) => (startOf(one) ?? Infinity) <= first)
  const started = withFigures.filter(
    (one) => (startOf(one) ?? 0) > first && (startOf(one) ?? Infinity) <= last,
  )
  const later = withFigures.filter((one) => (startOf(one) ?? Infinity) > last)

  const position = new Map(weeks.map((week, at) => [week.getTime(), at]))
  const trained = started.flatMap((one) => {
    const start = position.get(startOf(one) ?? 0) ?? -1
    const change = changeAround(one, start)
    return change ? [{ one, change, start }] : []
  })
  // The same dates for both groups: a municipality without training is looked at around every beginning of the others.
  const starts = trained.map(({ start }) => start)
  const untrained = later.flatMap((one) => {
    const change = meanChange(starts.flatMap((start) => changeAround(one, start) ?? []))
    return change ? [{ one, change }] : []
  })
  const enough = trained.length >= fewestMunicipalities && untrained.length >= fewestMunicipalities
  return {
    trained: trained.length,
    untrained: untrained.length,
    earlier: earlier.length,
    withoutWeeks: started.length + later.length - trained.length - untrained.length,
    estimate: enough
      ? compare(
          trained.map(({ change }) => change),
          untrained.map(({ change }) => change),
        )
      : null,
    series: enough
      ? {
          trained: weekly(
            trained.map(({ one }) => one),
            weeks.length,
          ),
          untrained: weekly(
            untrained.map(({ one }) => one),
            weeks.length,
          ),
        }
      : null,
  }
}

/** The week in which it began belongs to neither side. */
function changeAround({ weeks }: MunicipalityWeeks, start: number): Change | null {
  const before = joined(weeks.slice(0, Math.max(0, start)))
  const after = joined(weeks.slice(start + 1))
  return start >= 0 && before !== null && after !== null ? { before, after } : null
}

function joined(weeks: readonly (Weight | null)[]): number | null {
  const known = weeks.filter((weight) => weight !== null && weight.messages > 0) as Weight[]
  if (known.length < fewestWeeks) return null
  const sum = known.reduce((total, weight) => total + weight.sum, 0)
  const messages = known.reduce((total, weight) => total + weight.messages, 0)
  return meanOf({ sum, messages })
}

function meanChange(changes: readonly Change[]): Change | null {
  if (!changes.length) return null
  const average = (of: (change: Change) => number) =>
    changes.reduce((sum, change) => sum + of(change), 0) / changes.length
  return { before: average(({ before }) => before), after: average(({ after }) => after) }
}

function compare(trained: readonly Change[], untrained: readonly Change[]): Effect['estimate'] {
  const differences = (group: readonly Change[]) => group.map(({ before, after }) => after - before)
  const [first, second] = [sampleOf(differences(trained)), sampleOf(differences(untrained))]
  if (!first || !second) return null
  const describe = (group: readonly Change[], sample: typeof first): GroupChange => ({
    n: sample.n,
    ...intervalOf(sample),
    ...(meanChange(group) ?? { before: 0, after: 0 }),
  })
  return {
    trained: describe(trained, first),
    untrained: describe(untrained, second),
    difference: welchDifference(first, second),
  }
}

function weekly(group: readonly MunicipalityWeeks[], count: number): (number | null)[] {
  return Array.from({ length: count }, (_, at) => {
    const values = group.flatMap(({ weeks }) => {
      const weight = weeks[at]
      const value = weight ? meanOf(weight) : null
      return value === null ? [] : [value]
    })
    return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null
  })
}
