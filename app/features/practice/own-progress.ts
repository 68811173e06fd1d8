// A person's way over the weeks: what the chains proved, and levels by criterion from own and others' eyes.
import { addDays, dayOf } from '#app/lib/dates.ts'
import { type CriterionKey, criteriaKeys } from './criteria.ts'

export interface FinishedExercise {
  finishedAt: Date
  executorRight: boolean | null
  executorInTime: boolean | null
  urgencyRight: boolean | null
  acted: boolean | null
  checked: boolean | null
}

export interface LevelMark {
  at: Date
  criterion: string
  level: number
  /** By the person, or by somebody else. */
  own: boolean
}

export interface WeekRow {
  /** Monday, as UTC midnight. */
  week: Date
  count: number
  /** Percent of exercises in which it held. */
  shares: { executor: number; time: number; urgency: number; acted: number; checked: number }
}

export interface CriterionRow {
  criterion: CriterionKey
  /** Averages of the first and the last three marks; null without marks. */
  own: { first: number; last: number } | null
  others: { first: number; last: number } | null
}

export function weekOf(moment: Date, timeZone: string): Date {
  const day = dayOf(moment, timeZone)
  return addDays(day, -((day.getUTCDay() + 6) % 7))
}

export function weeksOf(exercises: FinishedExercise[], timeZone: string): WeekRow[] {
  const byWeek = new Map<number, FinishedExercise[]>()
  for (const one of exercises) {
    const week = weekOf(one.finishedAt, timeZone).getTime()
    byWeek.set(week, [...(byWeek.get(week) ?? []), one])
  }
  return [...byWeek]
    .sort(([a], [b]) => b - a)
    .map(([week, list]) => {
      const share = (key: Exclude<keyof FinishedExercise, 'finishedAt'>) =>
        Math.round((100 * list.filter((one) => one[key] === true).length) / list.length)
      return {
        week: new Date(week),
        count: list.length,
        shares: {
          executor: share('executorRight'),
          time: share('executorInTime'),
          urgency: share('urgencyRight'),
          acted: share('acted'),
          checked: share('checked'),
        },
      }
    })
}

export function criteriaOf(marks: LevelMark[]): CriterionRow[] {
  const ordered = marks.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return criteriaKeys.map((criterion) => {
    const of = (own: boolean) =>
      ends(ordered.filter((one) => one.criterion === criterion && one.own === own).map(({ level }) => level))
    return { criterion, own: of(true), others: of(false) }
  })
}

function ends(levels: number[]): { first: number; last: number } | null {
  if (!levels.length) return null
  const mean = (list: number[]) =>
    Math.round((10 * list.reduce((sum, one) => sum + one, 0)) / list.length) / 10
  return { first: mean(levels.slice(0, 3)), last: mean(levels.slice(-3)) }
}
