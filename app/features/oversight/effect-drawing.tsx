// The charts of the difference in differences, worked out for a desk, a phone and a file: both groups over weeks, and
// their changes with intervals.
import { drawIntervals, type IntervalDrawing } from '#app/ui/interval-drawing.ts'
import { drawLines, type LineDrawing } from '#app/ui/line-drawing.ts'
import type { Effect } from './effect.ts'
import { changeInWords, inWords, type Measure, measureWords } from './indicator.ts'

export const groupTitles = { trained: 'Учились', untrained: 'Ещё нет' }

const sizes = {
  desk: { width: 940, height: 340 },
  phone: { width: 300, height: 280 },
  file: { width: 960, height: 400 },
}

interface Seen {
  effect: Effect
  measure: Measure
  weeks: readonly Date[]
  marks: readonly { day: Date }[]
}

export function drawGroups(
  { effect, measure, weeks, marks }: Seen,
  size: keyof typeof sizes,
): LineDrawing | null {
  if (!effect.series) return null
  return drawLines(
    {
      days: weeks,
      series: (['trained', 'untrained'] as const).map((group) => ({
        ...{ key: group, title: groupTitles[group] },
        values: effect.series?.[group] ?? [],
      })),
      marks: marks.map(({ day }) => day),
      words: (value) => inWords(measure, value),
      ...(measureWords[measure].unit === 'percent' && { most: 100 }),
    },
    sizes[size],
  )
}

export function drawChanges({ effect, measure }: Seen, size: keyof typeof sizes): IntervalDrawing | null {
  const { estimate } = effect
  if (!estimate) return null
  return drawIntervals(
    {
      rows: [
        { key: 'trained', title: `${groupTitles.trained}, ${estimate.trained.n}:`, ...estimate.trained },
        {
          key: 'untrained',
          title: `${groupTitles.untrained}, ${estimate.untrained.n}:`,
          ...estimate.untrained,
        },
        { key: 'difference', title: 'Разница:', ...estimate.difference },
      ],
      words: (value) => changeInWords(measure, value),
    },
    sizes[size].width,
  )
}
