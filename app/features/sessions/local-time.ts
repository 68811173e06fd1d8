// Local clock of a place ↔ UTC moments. Knows zones and their daylight changes, nothing of sessions.
import { Temporal } from 'temporal-polyfill'

/** «2026-11-28T10:00» as a form sends it. */
export type LocalMoment = string

/** The moment at which clocks of the zone show it; null: unreadable, or jumped over when clocks go forward. */
export function momentOf(local: LocalMoment, timeZone: string): Date | null {
  try {
    const wall = Temporal.PlainDateTime.from(local)
    const zoned = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
    if (!zoned.toPlainDateTime().equals(wall)) return null
    return new Date(zoned.epochMilliseconds)
  } catch {
    return null
  }
}

export function localOf(moment: Date, timeZone: string): LocalMoment {
  return zoned(moment, timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })
}

export function localDay(moment: Date, timeZone: string): string {
  return localOf(moment, timeZone).slice(0, 10)
}

export function localClock(moment: Date, timeZone: string): string {
  return localOf(moment, timeZone).slice(11, 16)
}

/** The same clock time so many calendar days later: 10:00 stays 10:00 over a daylight change. */
export function shiftDays(moment: Date, days: number, timeZone: string): Date {
  return new Date(zoned(moment, timeZone).add({ days }).epochMilliseconds)
}

/** The same clock time in another zone. A time that clocks jump over there moves on with them. */
export function keepClock(moment: Date, from: string, to: string): Date {
  return new Date(zoned(moment, from).toPlainDateTime().toZonedDateTime(to).epochMilliseconds)
}

/** Calendar days from one moment to another on the zone's calendar. */
export function daysApart(from: Date, to: Date, timeZone: string): number {
  const [one, other] = [from, to].map((moment) => zoned(moment, timeZone).toPlainDate())
  return one && other ? one.until(other, { largestUnit: 'days' }).days : 0
}

function zoned(moment: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone)
}
