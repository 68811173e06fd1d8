// When a target will be reached at the present pace: a straight line through the running total of the last weeks, with the
// interval in which a later week will lie. Residuals of a running total hang on each other, so the real spread is wider; the
// page says what the interval is.
import jStat from 'jstat'
import { linearRegression, mean, sum } from 'simple-statistics'

export interface Line {
  slope: number
  intercept: number
  n: number
  meanX: number
  /** Sum of squared distances of x from their mean. */
  spreadX: number
  /** Residual standard error, n − 2 degrees of freedom. */
  error: number
}

export function fitLine(points: readonly (readonly [number, number])[]): Line {
  const { m: slope, b: intercept } = linearRegression(points.map(([x, y]) => [x, y]))
  const meanX = mean(points.map(([x]) => x))
  const residuals = points.map(([x, y]) => (y - (intercept + slope * x)) ** 2)
  return {
    ...{ slope, intercept, meanX, n: points.length },
    spreadX: sum(points.map(([x]) => (x - meanX) ** 2)),
    error: Math.sqrt(sum(residuals) / (points.length - 2)),
  }
}

export interface Prediction {
  value: number
  low: number
  high: number
}

/** One later observation at x: between `low` and `high` with the probability `level`. */
export function predict(line: Line, x: number, level: number): Prediction {
  const value = line.intercept + line.slope * x
  const t = jStat.studentt.inv(1 - (1 - level) / 2, line.n - 2)
  const half = t * line.error * Math.sqrt(1 + 1 / line.n + (x - line.meanX) ** 2 / line.spreadX)
  return { value, low: value - half, high: value + half }
}

export const forecastWeeks = 26
const fewestWeeks = 8
const fewestPeople = 5
const furthestWeeks = 520
export const forecastLevel = 0.9

export type Forecast =
  | { kind: 'reached' }
  /** Too little to draw a line through. */
  | { kind: 'short'; weeks: number; people: number }
  /** Nobody was certified in the weeks looked at. */
  | { kind: 'still' }
  /** Not within ten years. */
  | { kind: 'far'; perWeek: number }
  /** Weeks from the last one; `latest` null: not within ten years. */
  | { kind: 'dated'; perWeek: number; weeks: number; earliest: number; latest: number | null }

/** `totals`: the running total at the end of each week, of the last weeks since somebody was first certified. */
export function forecastTarget(totals: readonly number[], target: number): Forecast {
  const last = totals.at(-1) ?? 0
  if (last >= target) return { kind: 'reached' }
  const people = last - (totals[0] ?? 0)
  if (totals.length >= fewestWeeks && people === 0) return { kind: 'still' }
  if (totals.length < fewestWeeks || people < fewestPeople)
    return { kind: 'short', weeks: totals.length, people }
  const line = fitLine(totals.map((total, week) => [week, total]))
  const end = totals.length - 1
  const firstWeek = (reaches: (prediction: Prediction) => boolean): number | null => {
    for (let ahead = 1; ahead <= furthestWeeks; ahead += 1)
      if (reaches(predict(line, end + ahead, forecastLevel))) return ahead
    return null
  }
  const perWeek = line.slope
  const weeks = firstWeek(({ value }) => value >= target)
  if (weeks === null) return { kind: 'far', perWeek }
  const earliest = firstWeek(({ high }) => high >= target) ?? weeks
  return { kind: 'dated', perWeek, weeks, earliest, latest: firstWeek(({ low }) => low >= target) }
}
