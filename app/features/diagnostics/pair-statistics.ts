// The mean shift of paired people: its 95 % confidence interval by Student's t, and Cohen's d for paired samples (d_z, the
// mean of the differences over their standard deviation).
import jStat from 'jstat'

export interface Shift {
  n: number
  mean: number
  /** Standard deviation of the differences, n − 1. */
  deviation: number
  low: number
  high: number
  /** d_z; null where everybody moved alike. */
  effect: number | null
}

/** Null below two pairs: nothing can be said about their spread. */
export function pairedShift(differences: number[]): Shift | null {
  const n = differences.length
  if (n < 2) return null
  const mean = average(differences)
  const squares = differences.map((difference) => (difference - mean) ** 2)
  const deviation = Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / (n - 1))
  const half = tQuantile(0.975, n - 1) * (deviation / Math.sqrt(n))
  const effect = deviation < 1e-9 ? null : mean / deviation
  return { n, mean, deviation, low: mean - half, high: mean + half, effect }
}

export function tQuantile(probability: number, degreesOfFreedom: number): number {
  return jStat.studentt.inv(probability, degreesOfFreedom)
}

export function average(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Cohen's (1988) words for the size of an effect. */
export function effectWords(effect: number): string {
  const size = Math.abs(effect)
  if (size < 0.2) return 'почти нет'
  if (size < 0.5) return 'малый'
  return size < 0.8 ? 'средний' : 'большой'
}
