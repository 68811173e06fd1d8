// Small rules of a learner's home: the greeting, which enrolment comes first, how long is left.
import { daysBetween, formatDay } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'

/** The hour (0–23) that a clock in `timeZone` shows. */
export function hourIn(moment: Date, timeZone: string): number {
  const text = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(
    moment,
  )
  return Number(text)
}

export function greeting(hour: number): string {
  if (hour >= 5 && hour < 12) return 'Доброе утро'
  if (hour >= 12 && hour < 18) return 'Добрый день'
  return hour >= 18 && hour < 23 ? 'Добрый вечер' : 'Доброй ночи'
}

export interface Period {
  startsOn: Date
  endsOn: Date
}

export function timeLeft({ startsOn, endsOn }: Period, today: Date): string {
  if (today < startsOn) return `Начнём через ${counted(daysBetween(today, startsOn), 'день', 'дня', 'дней')}.`
  const left = daysBetween(today, endsOn)
  if (left > 0) return `До конца обучения ${counted(left, 'день', 'дня', 'дней')}.`
  return left === 0 ? 'Сегодня последний день обучения.' : 'Дни обучения закончились.'
}

export interface Chosen extends Period {
  completedAt: Date | null
}

/** What is under way comes first, then what is ahead, then what is over; in each the latest begun first. */
export function orderEnrolments<E extends Chosen>(enrolments: E[], today: Date): E[] {
  const rank = ({ startsOn, endsOn, completedAt }: Chosen) => {
    if (completedAt) return 3
    if (today < startsOn) return 1
    return today > endsOn ? 2 : 0
  }
  return [...enrolments].sort((a, b) => rank(a) - rank(b) || b.startsOn.getTime() - a.startsOn.getTime())
}

/** A day of the plan: the year is said only where it could be mistaken. */
export function planDay(day: Date, now: Date): string {
  return Math.abs(daysBetween(now, day)) < 300 ? formatDay(day, day) : formatDay(day)
}
