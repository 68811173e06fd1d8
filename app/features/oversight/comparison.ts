// Regions beside each other: what is said of what each of them shares. Aggregates only; knows no rows.
import { counted } from '#app/lib/russian.ts'
import { type ClosedFigure, figureWords } from './closed-measure.ts'
import type { Coverage } from './coverage.ts'
import type { Stage } from './stage.ts'

export interface ComparedRegion {
  id: string
  name: string
  /** «Нижегородская»: for a narrow drawing. */
  shortName: string
  municipalities: number
  stages: Record<Stage, number>
  coverage: Coverage
  enrolled: number
  certified: number
  /** Of the last closed quarter in which the region had people. */
  shift: ClosedFigure | null
  exam: ClosedFigure | null
}

export function coverageSentence(regions: readonly ComparedRegion[]): string {
  const known = regions.flatMap(({ name, coverage }) =>
    coverage.state === 'known' ? [{ name, percent: coverage.percent }] : [],
  )
  const [first] = [...known].sort((a, b) => b.percent - a.percent)
  if (!first) return 'Ни в одном регионе охват пока не посчитать: не хватает плана или численности.'
  const among = `Охват известен у ${known.length} из ${counted(regions.length, 'региона', 'регионов', 'регионов')}`
  return `${among}; больше всего — ${first.name}, ${percentWords(first.percent)}.`
}

export function shiftSentence(regions: readonly ComparedRegion[]): string {
  const shown = regions.filter(({ shift }) => shift?.status === 'shown')
  if (!shown.length) return 'Закрытых средних пока нет.'
  const words = shown.map(({ name, shift }) => `${name} — ${figureWords('after', shift)}`)
  return `На сколько баллов из ста изменился результат от замера «до» к замеру «после»: ${words.join('; ')}.`
}

export function percentWords(value: number): string {
  return `${value}\u00a0%`
}

export function pointsWords(value: number): string {
  const text = (Math.round(value * 10) / 10).toLocaleString('ru-RU').replace('-', '−')
  return value > 0 ? `+${text}` : text
}
