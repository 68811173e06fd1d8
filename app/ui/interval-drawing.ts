// Works out a chart of means with their intervals against zero, in the units of its own drawing.
import { scaleLinear } from '@visx/scale'
import type { Size } from './line-drawing.ts'

export interface IntervalChart {
  rows: readonly { key: string; title: string; mean: number; low: number; high: number }[]
  words: (value: number) => string
}

export interface IntervalDrawing extends Size {
  zero: number
  ticks: { x: number; text: string }[]
  rows: {
    key: string
    title: string
    text: string
    y: number
    low: number
    high: number
    mean: number
    /** The interval leaves zero out. */
    sure: boolean
  }[]
}

const row = 58

export function drawIntervals({ rows, words }: IntervalChart, width: number): IntervalDrawing {
  const reach = [...rows.flatMap(({ low, high }) => [low, high]), 0]
  const spare = (Math.max(...reach) - Math.min(...reach) || 1) * 0.06
  const x = scaleLinear<number>({
    domain: [Math.min(...reach) - spare, Math.max(...reach) + spare],
    range: [14, width - 14],
  })
  const ticks = x.ticks(width < 480 ? 4 : 6)
  return {
    width,
    height: rows.length * row + 30,
    zero: round(x(0)),
    ticks: ticks.map((tick) => ({ x: round(x(tick)), text: words(tick) })),
    rows: rows.map(({ key, title, mean, low, high }, at) => ({
      ...{ key, title, sure: low > 0 || high < 0 },
      text: `${words(mean)}, от ${words(low)} до ${words(high)}`,
      y: at * row + 42,
      low: round(x(low)),
      high: round(x(high)),
      mean: round(x(mean)),
    })),
  }
}

const round = (value: number) => Math.round(value * 10) / 10
