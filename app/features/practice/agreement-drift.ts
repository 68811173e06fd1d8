// Drift: how much stricter or milder a marker is than the other marker of the same replies, week by week.
import { addDays, dayOf } from '#app/lib/dates.ts'
import type { CriterionKey } from './criteria.ts'

/** One criterion of one reply that two people marked, seen from one of them. */
export interface DriftPoint {
  markerId: string
  criterion: CriterionKey
  /** When the marker finished. */
  at: Date
  own: number
  other: number
}

export interface DriftWeek {
  /** Monday, UTC midnight of the local day. */
  week: Date
  n: number
  /** Mean of own − other: above zero milder, below stricter. */
  mean: number
}

export interface Drift {
  markerId: string
  /** Null: over all criteria. */
  criterion: CriterionKey | null
  weeks: DriftWeek[]
  n: number
  mean: number
  verdict: 'steady' | 'milder' | 'stricter' | 'unknown'
}

/** Half a level off, on at least so many pairs, is worth a talk. */
export const driftDistance = 0.5
export const fewestPoints = 5

/** Per marker over all criteria, then per marker and criterion; markers in the order of their ids. */
export function driftOf(points: readonly DriftPoint[], timeZone: string): Drift[] {
  const groups = new Map<string, DriftPoint[]>()
  for (const point of points)
    for (const key of [`${point.markerId}|`, `${point.markerId}|${point.criterion}`])
      groups.set(key, [...(groups.get(key) ?? []), point])
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]) => {
      const [markerId = '', criterion] = key.split('|')
      const n = own.length
      const mean = meanOf(own)
      return {
        markerId,
        criterion: criterion ? (criterion as CriterionKey) : null,
        weeks: weeksOf(own, timeZone),
        n,
        mean,
        verdict: verdictOf(n, mean),
      }
    })
}

/** The Monday of the local week. */
export function mondayOf(moment: Date, timeZone: string): Date {
  const day = dayOf(moment, timeZone)
  return addDays(day, -((day.getUTCDay() + 6) % 7))
}

function weeksOf(points: readonly DriftPoint[], timeZone: string): DriftWeek[] {
  const weeks = new Map<number, DriftPoint[]>()
  for (const point of points) {
    const week = mondayOf(point.at, timeZone).getTime()
    weeks.set(week, [...(weeks.get(week) ?? []), point])
  }
  return [...weeks.entries()]
    .sort(([a], [b]) => a - b)
    .map(([week, own]) => ({ week: new Date(week), n: own.length, mean: meanOf(own) }))
}

function verdictOf(n: number, mean: number): Drift['verdict'] {
  if (n < fewestPoints) return 'unknown'
  if (mean >= driftDistance) return 'milder'
  return mean <= -driftDistance ? 'stricter' : 'steady'
}

export const driftWords: Record<Drift['verdict'], string> = {
  steady: 'ровно',
  milder: 'мягче коллег',
  stricter: 'строже коллег',
  unknown: 'мало данных',
}

function meanOf(points: readonly DriftPoint[]): number {
  return points.reduce((total, { own, other }) => total + own - other, 0) / Math.max(points.length, 1)
}
