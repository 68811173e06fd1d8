// Works out a chart of lines over weeks: where everything stands, in the units of its own drawing. It is worked out at the
// server, so that a page carries points and words, not the library of scales.
import { scaleLinear, scaleUtc } from '@visx/scale'
import { line } from '@visx/shape'

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
  plot: { left: number; right: number; top: number; bottom: number }
  levels: { y: number; text: string }[]
  times: { x: number; text: string }[]
  lines: {
    key: string
    title: string
    path: string
    points: [number, number][]
    label: { x: number; y: number; text: string } | null
  }[]
  target: { y: number; text: string; label: { x: number; y: number; anchor: 'start' | 'end' } } | null
  marks: { x: number; number: number }[]
  /** Titles of the lines stand above the drawing where there is no room beside it. */
  legend: boolean
}

/** The mean width of a letter of 13 px. */
const letter = 7.1
const legendRow = 22

export function drawLines(chart: LineChart, { width, height }: Size): LineDrawing {
  const { days, series, marks = [], words } = chart
  const several = series.length > 1
  const legend = several && width < 480
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
    top: 12 + (marks.length ? 22 : 0) + (legend ? series.length * legendRow : 0),
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
    times: monthsOf(days, across),
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
            ? { x: round((across[end.index] ?? 0) + 9), y: round(labelY), text: endText[at] ?? '' }
            : null,
      }
    }),
    target: chart.target
      ? targetLine(chart.target.title, round(y(chart.target.value)), {
          plot,
          points: series.flatMap(({ values }) =>
            values.flatMap((value, at): [number, number][] =>
              value === null ? [] : [[across[at] ?? 0, y(value)]],
            ),
          ),
        })
      : null,
    marks: marks.map((day, at) => ({ x: round(x(day)), number: at + 1 })),
  }
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

/** The words stand where the lines are farthest: above or below the line, at its beginning or its end. */
function targetLine(
  text: string,
  y: number,
  { plot, points }: { plot: LineDrawing['plot']; points: readonly [number, number][] },
): NonNullable<LineDrawing['target']> {
  const width = text.length * letter
  const places = [
    { x: plot.left + 4, y: y - 6, anchor: 'start' as const, from: plot.left },
    { x: plot.left + 4, y: y + 16, anchor: 'start' as const, from: plot.left },
    { x: plot.right - 4, y: y - 6, anchor: 'end' as const, from: plot.right - width },
    { x: plot.right - 4, y: y + 16, anchor: 'end' as const, from: plot.right - width },
  ].filter((place) => place.y > plot.top + 8 && place.y < plot.bottom - 2)
  const room = (place: (typeof places)[number]) =>
    Math.min(
      14,
      ...points
        .filter(([x]) => x >= place.from - 14 && x <= place.from + width + 14)
        .map(([, at]) => Math.abs(at - (place.y - 5))),
    )
  const best = places.reduce<(typeof places)[number] | undefined>(
    (found, place) => (!found || room(place) > room(found) ? place : found),
    undefined,
  )
  const { x, y: at, anchor } = best ?? { x: plot.left + 4, y: y - 6, anchor: 'start' as const }
  return { y, text, label: { x, y: round(at), anchor } }
}

function lastOf(values: readonly (number | null)[]): { index: number; value: number } | null {
  const index = values.findLastIndex((value) => value !== null)
  const value = values[index]
  return value === undefined || value === null ? null : { index, value }
}

const labelHeight = 17

/** Labels keep their order and stand clear of each other, within the drawing. */
export function apart(
  wanted: readonly (number | null)[],
  { from, to }: { from: number; to: number },
): (number | null)[] {
  const order = wanted
    .flatMap((place, index) => (place === null ? [] : [{ index, place }]))
    .sort((a, b) => a.place - b.place)
  let above = from - labelHeight
  for (const label of order) above = label.place = Math.max(label.place, above + labelHeight)
  let below = to + labelHeight
  for (const label of order.reverse()) below = label.place = Math.min(label.place, below - labelHeight)
  const placed = new Map(order.map(({ index, place }) => [index, place]))
  return wanted.map((_, index) => placed.get(index) ?? null)
}

const months = ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']

/** The first week of each month by its name, or days where the chart is short; as many as there is room for. */
function monthsOf(days: readonly Date[], across: readonly number[]): { x: number; text: string }[] {
  const monthOf = (day: Date) => `${months[day.getUTCMonth()]}`
  const starts = days.flatMap((day, index) => {
    const before = days[index - 1]
    if (before && before.getUTCMonth() === day.getUTCMonth()) return []
    const year = !before || before.getUTCFullYear() !== day.getUTCFullYear() ? ` ${day.getUTCFullYear()}` : ''
    return [{ x: across[index] ?? 0, text: `${monthOf(day)}${year}` }]
  })
  const short = days.length < 9
  const wanted = short
    ? days.map((day, index) => ({ x: across[index] ?? 0, text: `${day.getUTCDate()} ${monthOf(day)}` }))
    : starts
  const shown: { x: number; text: string }[] = []
  for (const time of wanted) {
    const previous = shown.at(-1)
    const room = previous ? ((previous.text.length + time.text.length) / 2) * letter + 8 : 0
    if (!previous || time.x - previous.x >= room) shown.push(time)
  }
  return shown
}
