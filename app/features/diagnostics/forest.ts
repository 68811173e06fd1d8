// Where intervals stand on a common scale of shifts: a pure sum, so that the page and its test agree.
import type { Line } from './group-report.ts'

export interface ForestScale {
  from: number
  to: number
}

/** The same scale for all lines: from the lowest end to the highest, zero within, in whole tens. */
export function forestScale(lines: Pick<Line, 'low' | 'high'>[]): ForestScale {
  const low = Math.min(0, ...lines.map((line) => line.low))
  const high = Math.max(10, ...lines.map((line) => line.high))
  return { from: Math.floor(low / 10) * 10, to: Math.ceil(high / 10) * 10 }
}

/** 0..100 */
export function forestPlace({ from, to }: ForestScale, value: number): number {
  return ((value - from) / (to - from)) * 100
}
