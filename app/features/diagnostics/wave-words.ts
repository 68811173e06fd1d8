// Short Russian words for waves and figures, the same on every screen, in tables and in files.
import type { WaveKey, WaveState, Window } from '#app/features/curriculum/wave.ts'
import { formatDay } from '#app/lib/dates.ts'

/** Stands at a point of the line. */
export const waveShort: Record<WaveKey, string> = {
  before: 'до',
  after: 'после',
  month: 'через месяц',
  quarter: 'через 3 месяца',
}

export type Standing = 'done' | 'open' | 'ahead' | 'missed'

export function standing(state: WaveState, submitted: boolean): Standing {
  if (submitted) return 'done'
  return state === 'over' ? 'missed' : state
}

export function whenWords(kind: Standing, { opensOn, closesOn }: Window, now: Date): string {
  if (kind === 'ahead') return `откроется ${formatDay(opensOn, now)}`
  if (kind === 'open') return `открыт до ${formatDay(closesOn, now)}`
  return kind === 'missed' ? `был открыт до ${formatDay(closesOn, now)}` : 'пройден'
}

const minus = '\u2212'

/** «+12», «−3», «0»: a change in whole points. */
export function signed(value: number, digits = 0): string {
  const shown = Math.abs(value).toFixed(digits).replace('.', ',')
  if (Number(value.toFixed(digits)) === 0) return shown
  return `${value > 0 ? '+' : minus}${shown}`
}

/** «0,84» */
export function plain(value: number, digits = 2): string {
  return `${value < 0 ? minus : ''}${Math.abs(value).toFixed(digits).replace('.', ',')}`
}

/** What is said on every screen that shows a result. */
export const trialWords =
  'Формы ещё ждут пробного запуска (не меньше 60 человек), поэтому результат примерный. Кадровых решений по нему не принимают.'

export const privacyWords =
  'Ответы и результат видите только Вы. Руководитель, организатор и кадровая служба видят, прошли ли Вы замер. Итоги показывают по группам от 7 человек.'
