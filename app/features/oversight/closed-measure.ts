// What is averaged over a closed quarter, and how its figures read. Knows no rows.
import type { CellStatus } from './closing-cells.ts'

export const closedMeasures = ['after', 'month', 'quarter', 'exam'] as const
export type ClosedMeasure = (typeof closedMeasures)[number]

export interface ClosedFigure {
  /** «2026-3» */
  quarter: string
  status: CellStatus
  /** Null unless shown. */
  n: number | null
  mean: number | null
  low: number | null
  high: number | null
}

export const notClosedYet = 'ещё не подведено'

/** Why there is no figure; null where there is one. */
export function whyWithheld(figure: Pick<ClosedFigure, 'status'> | null): string | null {
  if (!figure) return notClosedYet
  if (figure.status === 'few') return 'меньше 7 человек'
  return figure.status === 'complement' ? 'скрыто вместе с малой группой' : null
}

/** «+14,2» of a shift, «71,3» of an exam; a reason where there is no figure. */
export function figureWords(measure: ClosedMeasure, figure: ClosedFigure | null): string {
  const mean = figure?.mean ?? null
  if (mean === null) return whyWithheld(figure) ?? notClosedYet
  return measure === 'exam' ? one(mean) : signed(mean)
}

/** «от +9,1 до +19,3, 24 человека»: the interval and the people; empty where there is no figure. */
export function intervalWords(measure: ClosedMeasure, figure: ClosedFigure | null): string {
  if (figure?.low == null || figure.high == null) return ''
  const say = measure === 'exam' ? one : signed
  return `от ${say(figure.low)} до ${say(figure.high)}, n = ${figure.n ?? 0}`
}

const format = new Intl.NumberFormat('ru-RU', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

function one(value: number): string {
  return format.format(value).replace('-', '−')
}

function signed(value: number): string {
  const text = one(value)
  return value > 0 && text !== '0,0' ? `+${text}` : text
}
