// Works out a chart of lines over weeks: where everything stands, in the units of its own drawing. It is worked out at the
// server, so that a page carries points and words, not the library of scales.
import { scaleLinear, scaleUtc } from '@visx/scale'
import { line } from '@visx/shape'
import {
  apart,
  clear,
  legendRow,
  letter,
  monthsOf,
  type Plot,
  type TargetLine,
  targetLine,
  type TimeLabel,
} from './line-labels.ts'

export interface LineChart {
  /** Days in order; every series has a value for each, or null. */
  days: readonly Date[]
  series: readonly { key: string; title: string; values: readonly (number | null)[] }[]
  target?: { value: number; title: string } | null
  /** Numbered moments: what each was stands in words beside the chart. */
  marks?: readonly Date[]
  words: (value: number) => string
  /** The highest value that can be: 100 of percents. */
  most?: number
}

export interface Size {
  width: number
  height: number
}

export interface LineDrawing extends Size {
  plot: Plot
  levels: { y: number; text: string }[]
  times: TimeLabel[]
  lines: {
    key: string
    title: string
    path: string
    points: [number, number][]
    label: { x: number; y: number; text: string; anchor: 'start' | 'end' } | null
  }[]
  target: TargetLine | null
  /** `at`: where the number stands, clear of its neighbours. */
  marks: { x: number; at: number; number: number }[]
  /** Titles of the lines stand above the drawing where there is no room beside it. */
  legend: boolean
}

export function drawLines(chart: LineChart, { width, height }: Size): LineDrawing {
  const { days, series, marks = [], words } = chart
  const several = series.length > 1
  const narrow = width < 480
  const legend = several && narrow
  const legendRows = (legend ? series.length : 0) + (narrow && chart.target ? 1 : 0)
  const ends = series.map(({ values }) => lastOf(values))
  const endText = ends.map((end, at) =>
    end ? [several && !legend ? series[at]?.title : '', words(end.value)].filter(Boolean).join(': ') : '',
  )
  const domain = spanOf(chart)
  const level = scaleLinear<number>({ domain, range: [0, 1], nice: 4 })
  const ticks = level.ticks(4)
  const plot = {
    left: Math.max(...ticks.map((tick) => words(tick).length)) * letter + 10,
    right: width - Math.max(8, ...endText.map((text) => text.length * letter + 14)),
    top: 12 + (marks.length ? 22 : 0) + legendRows * legendRow,
    bottom: height - 26,
  }
  const y = level.copy().range([plot.bottom, plot.top])
  const [first, last] = [days[0] ?? new Date(0), days.at(-1) ?? new Date(0)]
  const x = scaleUtc<number>({ domain: [first, last], range: [plot.left + 6, plot.right - 6] })
  const path = line<[number, number | null]>({
    x: ([at]) => at,
    y: ([, value]) => y(value ?? 0),
    defined: ([, value]) => value !== null,
  })
  const across = days.map((day) => round(days.length === 1 ? (plot.left + plot.right) / 2 : x(day)))
  const labels = apart(
    ends.map((end) => (end ? y(end.value) : null)),
    { from: plot.top, to: plot.bottom },
  )
  return {
    width,
    height,
    plot,
    legend,
    levels: ticks.map((tick) => ({ y: round(y(tick)), text: words(tick) })),
    times: monthsOf(days, across, plot.left),
    lines: series.map(({ key, title, values }, at) => {
      const [end, labelY] = [ends[at], labels[at]]
      const dots = across.map((place, index): [number, number | null] => [place, values[index] ?? null])
      return {
        key,
        title,
        path: (path(dots) ?? '').replace(/\.(\d)\d+/g, '.$1'),
        points: dots.flatMap(([place, value]): [number, number][] =>
          value === null ? [] : [[place, round(y(value))]],
        ),
        label:
          end && labelY !== null && labelY !== undefined
            ? labelAt(across[end.index] ?? 0, labelY, {
                text: endText[at] ?? '',
                // Other lines go on beside a line that ends before them: its words stand over its end.
                over: end.index < days.length - 1,
              })
            : null,
      }
    }),
    target: chart.target
      ? targetLine(chart.target.title, round(y(chart.target.value)), {
          plot,
          row: narrow ? legendRows - 1 : null,
          points: series.flatMap(({ values }) =>
            values.flatMap((value, at): [number, number][] =>
              value === null ? [] : [[across[at] ?? 0, y(value)]],
            ),
          ),
        })
      : null,
    marks: clear(marks.map((day) => round(x(day)))).map(([place, at], index) => ({
      ...{ x: place, at },
      number: index + 1,
    })),
  }
}

function labelAt(x: number, y: number, { text, over }: { text: string; over: boolean }) {
  if (!over) return { x: round(x + 9), y: round(y), text, anchor: 'start' } as const
  // Towards what lies behind, where no line goes on; at the beginning of the drawing there is no room for that.
  const anchor = x > text.length * 8 + 40 ? 'end' : 'start'
  return { x: round(anchor === 'end' ? x + 4 : x - 8), y: round(y - 22), text, anchor } as const
}

const round = (value: number) => Math.round(value * 10) / 10

/** From zero, unless everything lies in the upper half: then from a little below it, so that a change is seen. */
function spanOf({ series, target, most }: LineChart): [number, number] {
  const values = series.flatMap(({ values }) => values.filter((value) => value !== null))
  const all = target ? [...values, target.value] : values
  const [low, high] = [Math.min(...all), Math.max(0, ...all)]
  const from = all.length && low > high * 0.55 ? Math.max(0, low - Math.max(high - low, high * 0.08)) : 0
  const to = high + (high - from) * 0.08 || 1
  return [from, most === undefined ? to : Math.min(to, most)]
}

function lastOf(values: readonly (number | null)[]): { index: number; value: number } | null {
  const index = values.findLastIndex((value) => value !== null)
  const value = values[index]
  return value === undefined || value === null ? null : { index, value }
}
