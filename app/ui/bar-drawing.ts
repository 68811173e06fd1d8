// Works out a chart of lying bars, one a row with its words at the end, in the units of its own drawing.
import { scaleBand, scaleLinear } from '@visx/scale'
import type { Size } from './line-drawing.ts'

export interface BarChart {
  rows: readonly { key: string; title: string; value: number | null; note?: string }[]
  words: (value: number) => string
  /** Said where there is no value. */
  missing: string
  target?: { value: number; title: string } | null
  most?: number
}

export interface BarDrawing extends Size {
  bars: {
    key: string
    title: string
    y: number
    height: number
    width: number
    text: string
    titleY: number
  }[]
  left: number
  target: { x: number; text: string; top: number; bottom: number } | null
}

const letter = 7.1
/** Titles begin with wide letters more often than not. */
const titleLetter = 7.7

/** The height follows from the rows. On a narrow drawing the titles stand above their bars. */
export function drawBars({ rows, words, missing, target, most }: BarChart, width: number): BarDrawing {
  const narrow = width < 480
  const row = narrow ? 46 : 32
  const top = target ? 26 : 4
  const height = top + rows.length * row + 4
  const texts = rows.map(({ value, note }) =>
    [value === null ? missing : words(value), note].filter(Boolean).join(', '),
  )
  const longest = Math.max(0, ...rows.map(({ title }) => title.length))
  const left = narrow ? 0 : Math.min(width * 0.42, longest * titleLetter + 14)
  const right = width - Math.max(0, ...texts.map((text) => text.length)) * letter - 12
  const values = rows.flatMap(({ value }) => (value === null ? [] : [value]))
  const highest = most ?? (Math.max(target?.value ?? 0, ...values) || 1)
  const x = scaleLinear<number>({ domain: [0, highest], range: [left, Math.max(right, left + 40)] })
  const y = scaleBand<string>({
    domain: rows.map(({ key }) => key),
    range: [top, top + rows.length * row],
    padding: narrow ? 0.1 : 0.3,
  })
  const thickness = narrow ? 16 : y.bandwidth()
  return {
    ...{ width, height, left },
    bars: rows.map(({ key, title, value }, at) => {
      const from = (y(key) ?? 0) + (narrow ? y.bandwidth() - 18 : 0)
      return {
        ...{ key, title, text: texts[at] ?? '' },
        ...{ y: round(from), height: round(thickness), width: value === null ? 0 : round(x(value) - left) },
        titleY: round(narrow ? from - 7 : from + thickness / 2 + 4.5),
      }
    }),
    target: target ? { x: round(x(target.value)), text: target.title, top, bottom: height - 4 } : null,
  }
}

const round = (value: number) => Math.round(value * 10) / 10
