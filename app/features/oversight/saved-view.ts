// A kept address of oversight and when its letters are due. Knows no rows and no clock.
import { Temporal } from 'temporal-polyfill'

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
export type Weekday = (typeof weekdays)[number]

/** «по понедельникам» */
export const weekdayTitles: Record<Weekday, string> = {
  1: 'по понедельникам',
  2: 'по вторникам',
  3: 'по средам',
  4: 'по четвергам',
  5: 'по пятницам',
  6: 'по субботам',
  7: 'по воскресеньям',
}

export function readWeekday(value: number | null): Weekday | null {
  return weekdays.find((day) => day === value) ?? null
}

/** The letter is written at this hour of the recipient's clock. */
export const letterHour = 8

export const mostViews = 50

/** Of our own oversight pages only: path and search, without the page of a list. Null for anything else. */
export function readViewAddress(value: string): string | null {
  if (value.length > 2_000 || !value.startsWith('/oversight')) return null
  const base = 'http://here.invalid'
  const url = URL.canParse(value, base) ? new URL(value, base) : null
  if (url?.origin !== base || !/^\/oversight(\/|$)/.test(url.pathname)) return null
  url.searchParams.delete('page')
  return `${url.pathname}${url.search}`
}

/** Monday of the week in the zone, as UTC midnight, and the moment in it at which the letter is due. */
export function letterDue(weekday: Weekday, timeZone: string, now: Date): { week: Date; dueAt: Date } {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  const due = monday.add({ days: weekday - 1 }).toZonedDateTime({ timeZone, plainTime: { hour: letterHour } })
  return { week: new Date(`${monday.toString()}T00:00:00Z`), dueAt: new Date(due.epochMilliseconds) }
}

/** Due in this week, and not before the person was put on the list: who is added on Thursday waits for next Monday. */
export function isLetterDue({ dueAt, addedAt, now }: { dueAt: Date; addedAt: Date; now: Date }): boolean {
  return dueAt <= now && dueAt >= addedAt
}
