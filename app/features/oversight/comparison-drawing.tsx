// The charts of the comparison, worked out for a desk, a phone and a file.
import { type BarDrawing, drawBars } from '#app/ui/bar-drawing.ts'
import { drawIntervals, type IntervalDrawing } from '#app/ui/interval-drawing.ts'
import { type ComparedRegion, percentWords, pointsWords } from './comparison.ts'

const widths = { desk: 940, phone: 300, file: 960 }
export type ComparisonSize = keyof typeof widths

/** Null: nobody has a percentage. */
export function drawCoverage(regions: readonly ComparedRegion[], size: ComparisonSize): BarDrawing | null {
  if (!regions.some(({ coverage }) => coverage.state === 'known')) return null
  const rows = regions.map(({ id, coverage, ...names }) => ({
    ...{ key: id, title: titleOf(names, size) },
    value: coverage.state === 'known' ? coverage.percent : null,
  }))
  return drawBars({ rows, words: percentWords, missing: 'нет процента', most: 100 }, widths[size])
}

/** Null: no region has a figure. */
export function drawShifts(regions: readonly ComparedRegion[], size: ComparisonSize): IntervalDrawing | null {
  const rows = regions.flatMap(({ id, shift, ...names }) =>
    shift?.mean == null || shift.low === null || shift.high === null
      ? []
      : [{ key: id, title: titleOf(names, size), mean: shift.mean, low: shift.low, high: shift.high }],
  )
  return rows.length ? drawIntervals({ rows, words: pointsWords }, widths[size]) : null
}

function titleOf(
  { name, shortName }: Pick<ComparedRegion, 'name' | 'shortName'>,
  size: ComparisonSize,
): string {
  return size === 'phone' ? shortName : name
}
