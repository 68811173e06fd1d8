// The measuring moments of a programme and the days on which each is open. Calendar days as UTC midnights.
import { addDays, daysBetween } from '#app/lib/dates.ts'

export const waveKeys = ['before', 'after', 'month', 'quarter'] as const
export type WaveKey = (typeof waveKeys)[number]

export const waveTitles: Record<WaveKey, string> = {
  before: 'Замер «до»',
  after: 'Замер «после»',
  month: 'Через месяц',
  quarter: 'Через три месяца',
}

export function readWave(value: string | undefined): WaveKey | null {
  return waveKeys.find((wave) => wave === value) ?? null
}

/** Days of one enrolment in its cohort. */
export interface StudyDays {
  startsOn: Date
  endsOn: Date
  enrolledOn: Date
  completedOn: Date | null
}

export interface Window {
  opensOn: Date
  /** The last day. */
  closesOn: Date
}

/**
 * «До» is open for two weeks from the start and never once «после» has begun; «после» from two weeks before the end, or
 * from the day the person completed everything, until two weeks after the end.
 */
export function waveWindow(wave: WaveKey, { startsOn, endsOn, enrolledOn, completedOn }: StudyDays): Window {
  if (wave === 'month') return { opensOn: addDays(endsOn, 30), closesOn: addDays(endsOn, 51) }
  if (wave === 'quarter') return { opensOn: addDays(endsOn, 90), closesOn: addDays(endsOn, 120) }
  const half = addDays(startsOn, Math.ceil(daysBetween(startsOn, endsOn) / 2))
  const planned = latest(addDays(endsOn, -14), half)
  const opensAfter = completedOn && completedOn < planned ? completedOn : planned
  if (wave === 'after') return { opensOn: opensAfter, closesOn: addDays(endsOn, 14) }
  const twoWeeks = addDays(latest(startsOn, enrolledOn), 14)
  return { opensOn: enrolledOn, closesOn: earliest(twoWeeks, addDays(opensAfter, -1)) }
}

export type WaveState = 'ahead' | 'open' | 'over'

/** A window that closes before it opens was never there. */
export function windowState({ opensOn, closesOn }: Window, today: Date): WaveState {
  if (today > closesOn) return 'over'
  return today < opensOn ? 'ahead' : 'open'
}

function latest(a: Date, b: Date): Date {
  return a > b ? a : b
}

function earliest(a: Date, b: Date): Date {
  return a < b ? a : b
}
