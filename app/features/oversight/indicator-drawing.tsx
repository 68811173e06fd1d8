// A measure's chart worked out for a desk, a phone and a file. Read by routes while they load: the page gets points.
import { drawLines, type LineChart, type LineDrawing, type Size } from '#app/ui/line-drawing.ts'
import { inWords, type Measure, measureWords } from './indicator.ts'
import { type Target, targetWords } from './indicator-target.ts'

export interface ChartedMeasure {
  measure: Measure
  values: readonly (number | null)[]
  target: Target | null
}

const sizes = {
  /** Two in a row on a desk. */
  half: { width: 470, height: 250 },
  whole: { width: 940, height: 360 },
  phone: { width: 300, height: 240 },
  file: { width: 960, height: 400 },
} satisfies Record<string, Size>

export function drawMeasure(
  { measure, values, target }: ChartedMeasure,
  { weeks, marks }: { weeks: readonly Date[]; marks: readonly { day: Date }[] },
  size: keyof typeof sizes,
): LineDrawing {
  const { unit, title } = measureWords[measure]
  const chart: LineChart = {
    days: weeks,
    series: [{ key: measure, title, values }],
    target: target && { value: target.value, title: `цель: ${targetWords(target)}` },
    marks: marks.map(({ day }) => day),
    words: (value) => inWords(measure, value),
    ...(unit === 'percent' && { most: 100 }),
  }
  return drawLines(chart, sizes[size])
}
