// What a scorecard gives: the total of the levels, the cap of a critical error, the level of result. Knows no rows.
import type { Scorecard } from './catalogue-source.ts'
import { criteriaKeys, type CriterionKey, type StopKey, stopCap } from './criteria.ts'

/** A level of 0..3; null: not applicable; absent: not marked yet. */
export type MarkLevels = Partial<Record<CriterionKey, number | null>>

/** With less than half of the weight marked the total would say nothing about the reply. */
export const leastWeight = 50

export interface Score {
  /** 0..100, rounded; null while something is unmarked or too little is applicable. */
  total: number | null
  /** A critical error holds the total down. */
  capped: boolean
  missing: CriterionKey[]
  /** Too much was called not applicable. */
  thin: boolean
}

/** Σ weight × level / 3 over what applies, stretched back to 100; not above 39 with a critical error. */
export function scoreReply({ criteria }: Scorecard, levels: MarkLevels, stops: readonly StopKey[]): Score {
  const missing = criteriaKeys.filter((key) => levels[key] === undefined)
  const applicable = criteria.filter(({ key }) => typeof levels[key] === 'number')
  const all = sum(criteria.map(({ weight }) => weight))
  const weight = sum(applicable.map((criterion) => criterion.weight))
  const thin = weight * 100 < leastWeight * all
  if (missing.length || thin) return { total: null, capped: false, missing, thin: !missing.length && thin }
  const points = sum(applicable.map((criterion) => (criterion.weight * (levels[criterion.key] ?? 0)) / 3))
  const plain = Math.round((points / weight) * 100)
  const capped = stops.length > 0 && plain > stopCap
  return { total: capped ? stopCap : plain, capped, missing, thin: false }
}

/** «решаю проблему заявителя», «отписка» … */
export function bandOf({ bands }: Scorecard, total: number): string {
  return bands.find(({ from }) => total >= from)?.title ?? bands.at(-1)?.title ?? ''
}

export type BandTone = 'pine' | 'sky' | 'amber' | 'wax'

export function bandTone({ bands }: Scorecard, total: number): BandTone {
  const tones: BandTone[] = ['pine', 'sky', 'amber']
  const index = bands.findIndex(({ from }) => total >= from)
  return index === bands.length - 1 ? 'wax' : (tones[index] ?? 'wax')
}

/** Causes of a low mark (level 0 or 1); own words go beside them. */
export const lowCauses = {
  unread: 'не прочитано обращение или вложение',
  template: 'шаблон вместо ответа этому человеку',
  'no-action': 'нет действия',
  'no-fact': 'не узнано у исполнителя',
  'no-date': 'нет даты или времени',
  'no-contact': 'нет имени или контакта',
  wording: 'трудно понять',
  tone: 'тон',
  law: 'ошибка в норме или праве',
  other: 'другое',
} as const
export type LowCause = keyof typeof lowCauses

export function isLow(level: number | null | undefined): boolean {
  return typeof level === 'number' && level <= 1
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
