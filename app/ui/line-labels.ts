// Where the words of a line chart stand, so that none covers another or a line: numbers at ends, targets, months, marks.

export interface Plot {
  left: number
  right: number
  top: number
  bottom: number
}

export interface TimeLabel {
  x: number
  text: string
  anchor: 'start' | 'middle'
}

export interface TargetLine {
  y: number
  text: string
  label: TargetLabel
}

/** `sample`: beside a piece of the line, above the drawing. */
interface TargetLabel {
  x: number
  y: number
  anchor: 'start' | 'end'
  sample: boolean
}

/** The mean width of a letter of 13 px. */
export const letter = 7.1
export const legendRow = 22

const round = (value: number) => Math.round(value * 10) / 10

/** The words stand where the lines are farthest: above or below the line, at its beginning or its end. */
export function targetLine(
  text: string,
  y: number,
  { plot, points, row }: { plot: Plot; points: readonly [number, number][]; row: number | null },
): TargetLine {
  if (row !== null)
    return { y, text, label: { x: 42, y: 14.5 + row * legendRow, anchor: 'start', sample: true } }
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
  return { y, text, label: { x, y: round(at), anchor, sample: false } }
}

/** The numbers of marks keep their order and do not cover each other; each has its place and where its number stands. */
export function clear(places: readonly number[]): [number, number][] {
  let last = -Infinity
  return places.map((place) => [place, (last = Math.max(place, last + 21))])
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
export function monthsOf(days: readonly Date[], across: readonly number[], left: number): TimeLabel[] {
  const short = days.length < 9
  const shown: TimeLabel[] = []
  let [taken, year] = [-Infinity, 0]
  for (const [index, day] of days.entries()) {
    if (!short && days[index - 1]?.getUTCMonth() === day.getUTCMonth()) continue
    const month = months[day.getUTCMonth()] ?? ''
    // The year is said with the first label of it that there is room for.
    const whole = day.getUTCFullYear() === year ? month : `${month} ${day.getUTCFullYear()}`
    const text = short ? `${day.getUTCDate()} ${month}` : whole
    const [x, width] = [across[index] ?? 0, text.length * letter]
    // What would reach over the scale on the left begins at its place instead of standing around it.
    const anchor = x - left < width / 2 ? 'start' : 'middle'
    const from = anchor === 'start' ? x : x - width / 2
    if (from < taken + 8) continue
    shown.push({ x, text, anchor })
    taken = from + width
    year = day.getUTCFullYear()
  }
  return shown
}
