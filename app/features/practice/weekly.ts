// The weekly picture of a cohort as ЦУР judges: speed, quality, closed loop. Small groups are not shown. Pure.
import { addDays, formatDay } from '#app/lib/dates.ts'

/** Fewer people than this, and nothing is said about them. */
export const fewestPeople = 7
export const mostWeeks = 26

export interface WeekCounts {
  week: Date
  people: number
  cases: number
  /** Reached the executor within a simulated day; counted over `routed`. */
  withinDay: number
  routed: number
  minutes: number | null
  repliedInTime: number
  replied: number
  /** Result checked before closing and the citizen's problem solved; over `closed`. */
  loops: number
  closed: number
  citizenMark: number | null
  /** Posted marks in force: people behind them, mean. */
  markedPeople: number
  quality: number | null
}

export interface WeekPicture {
  week: Date
  /** Null: fewer than seven people. */
  speed: { share: number; minutes: number; cases: number } | null
  onTime: number | null
  loop: { share: number; citizenMark: number | null } | null
  quality: { mean: number; people: number } | null
  people: number | null
}

export function pictureOf(counts: WeekCounts): WeekPicture {
  const hidden = { week: counts.week, speed: null, onTime: null, loop: null, quality: null, people: null }
  if (counts.people < fewestPeople) return hidden
  return {
    week: counts.week,
    people: counts.people,
    speed: counts.routed
      ? { share: counts.withinDay / counts.routed, minutes: counts.minutes ?? 0, cases: counts.cases }
      : null,
    onTime: counts.replied ? counts.repliedInTime / counts.replied : null,
    loop: counts.closed ? { share: counts.loops / counts.closed, citizenMark: counts.citizenMark } : null,
    quality:
      counts.quality !== null && counts.markedPeople >= fewestPeople
        ? { mean: Math.round(counts.quality), people: counts.markedPeople }
        : null,
  }
}

/** Mondays from the one of the start to the one of `until`, at most half a year back. */
export function weeksBetween(start: Date, until: Date): Date[] {
  const monday = (day: Date) => addDays(day, -((day.getUTCDay() + 6) % 7))
  const weeks: Date[] = []
  for (let week = monday(until); week >= monday(start) && weeks.length < mostWeeks; week = addDays(week, -7))
    weeks.unshift(week)
  return weeks
}

/** «16–22 ноября», «31 августа – 6 сентября» */
export function weekWords(week: Date): string {
  const last = addDays(week, 6)
  const [from, until] = [formatDay(week, week), formatDay(last, last)]
  return week.getUTCMonth() === last.getUTCMonth() ? `${week.getUTCDate()}–${until}` : `${from} – ${until}`
}
