// From answers to results: the place on the scale, points by dimension, indices of the culture survey. Pure.
import {
  attentionKey,
  type CultureSurvey,
  type Instrument,
  itemsOf,
  type Level,
  type ObserverForm,
  type SjtBank,
} from './instrument.ts'

/** Item key → the chosen option's number in the file, or the grade. */
export type Answers = Map<string, number>

/** Kept as JSON with what was handed in. */
export interface WaveResult {
  /** 0..3 in the order of the dimensions. */
  dimensions: number[]
  /** 0..100 in the order of the scales. */
  scales: number[]
  /** Mean of the scales. */
  index: number
  /** The question of attention was answered as it asks. */
  attentive: boolean
  /** Own grades of the observed behaviours; only at the last wave. */
  self: Record<string, number> | null
}

const best = 3

/** Sum of points of the form against its maximum, 0..100. */
export function sjtPercent(points: number[]): number {
  return points.length ? (sum(points) / (points.length * best)) * 100 : 0
}

/** (mean − 1) / 6 × 100 */
export function scaleIndex(grades: number[]): number {
  return ((sum(grades) / grades.length - 1) / 6) * 100
}

export function scoreWave(
  { sjt, survey, observer }: Instrument,
  { form, withSelf }: { form: string; withSelf: boolean },
  answers: Answers,
): { percent: number; result: WaveResult } {
  const dimensions = pointsOf(sjt, form, answers)
  const scales = scalesOf(survey, answers)
  return {
    percent: sjtPercent(dimensions),
    result: {
      dimensions,
      scales,
      index: sum(scales) / scales.length,
      attentive: answers.get(attentionKey) === survey.attention.expected,
      self: withSelf ? selfOf(observer, answers) : null,
    },
  }
}

function pointsOf(sjt: SjtBank, form: string, answers: Answers): number[] {
  const items = itemsOf({ sjt }, form)
  return sjt.dimensions.map((dimension) => {
    const item = items.find((one) => one.dimension === dimension)
    return item?.options[(answers.get(item.id) ?? 0) - 1]?.score ?? 0
  })
}

function scalesOf({ scales }: CultureSurvey, answers: Answers): number[] {
  return scales.map(({ statements }) => scaleIndex(statements.map(({ key }) => answers.get(key) ?? 1)))
}

function selfOf({ behaviours }: ObserverForm, answers: Answers): Record<string, number> {
  return Object.fromEntries(behaviours.map(({ key }) => [key, answers.get(key) ?? 0]))
}

/** The level is read off the whole number that the person sees. */
export function levelOf(levels: Level[], percent: number): Level {
  const shown = Math.round(percent)
  const found = levels.filter(({ from }) => shown >= from).at(-1) ?? levels[0]
  if (!found) throw new Error('The scale has no levels')
  return found
}

export function readResult(json: string): WaveResult {
  return JSON.parse(json) as WaveResult
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
