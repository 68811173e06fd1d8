// What a measure should reach and who says so: the marks that every region starts from, and the one in force for a chart.
import { type Channel, channelTitle, inWords, type Measure, measureWords } from './indicator.ts'

export interface Target {
  measure: Measure
  /** Null: every channel that has no target of its own. */
  channel: Channel | null
  value: number
  source: string
}

/** In force in a region until it sets its own. */
export const usualTargets: readonly Target[] = [
  {
    ...{ measure: 'toExecutorHours', channel: null, value: 24 },
    source: 'ЦУР Нижегородской области: сообщение у исполнителя не позже чем через сутки',
  },
  {
    ...{ measure: 'answerHours', channel: null, value: 8 },
    source: 'Ульяновск: ответ не позже чем через 8 часов',
  },
  {
    ...{ measure: 'answerHours', channel: 'pos', value: 192 },
    source: 'ПОС, 2025: целевое значение Минцифры — ответ в среднем не позже 8 дней (192 часа)',
  },
  {
    ...{ measure: 'goodMarksPercent', channel: 'pos', value: 60 },
    source: 'ПОС, 2025: целевое значение Минцифры — 60 % оценок 4 и 5',
  },
]

/** A row of the history of targets; later rows are given later. */
export interface TargetChange extends Target {
  removed: boolean
}

const placeOf = ({ measure, channel }: Pick<Target, 'measure' | 'channel'>) => `${measure} ${channel ?? ''}`

/** The last word on each measure and channel; what was removed is not in force, and the usual ones stand where nothing was said. */
export function targetsInForce(changes: readonly TargetChange[]): Target[] {
  const last = new Map<string, TargetChange>()
  for (const usual of usualTargets) last.set(placeOf(usual), { ...usual, removed: false })
  for (const change of changes) last.set(placeOf(change), change)
  return [...last.values()]
    .filter(({ removed }) => !removed)
    .map(({ removed: _removed, ...target }) => target)
}

/** The target of a chart. Where channels are joined and some have their own, no one line is true: null. */
export function targetFor(all: readonly Target[], measure: Measure, channel: Channel | null): Target | null {
  const own = all.filter((target) => target.measure === measure)
  const general = own.find((target) => target.channel === null) ?? null
  if (channel !== null) return own.find((target) => target.channel === channel) ?? general
  return own.some((target) => target.channel !== null) ? null : general
}

/** «не больше 24 ч», «не меньше 60 %» */
export function targetWords({ measure, value }: Pick<Target, 'measure' | 'value'>): string {
  return `${measureWords[measure].better === 'less' ? 'не больше' : 'не меньше'} ${inWords(measure, value)}`
}

/** «ПОС: не больше 192 ч», «остальные каналы: не больше 8 ч» */
export function targetLine(target: Target, all: readonly Target[], regionCode: string | null): string {
  const others = all.some(({ measure, channel }) => measure === target.measure && channel !== null)
  const where = target.channel
    ? channelTitle(target.channel, regionCode)
    : others
      ? 'остальные каналы'
      : 'все каналы'
  return `${where}: ${targetWords(target)}`
}

export function reaches({ measure, value }: Pick<Target, 'measure' | 'value'>, figure: number): boolean {
  return measureWords[measure].better === 'less' ? figure <= value : figure >= value
}
