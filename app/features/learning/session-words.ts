// How a planned session is said: its day and hour where it is held, and the reader's own hour where that differs.
import { formatDate, formatTime } from '#app/lib/dates.ts'
import type { ScheduledSession, SessionProgress } from './blended-facts.ts'

export function sessionTitle({ number, title }: { number: number; title: string }): string {
  return `Сессия ${number}. ${title}`
}

/** «14 ноября, 10:00 (МСК)» */
export function sessionTime({ startsAt, timeZone }: ScheduledSession, now: Date, zone = timeZone): string {
  return `${formatDate(startsAt, zone, now)}, ${formatTime(startsAt, zone)}`
}

/** «у вас 14:00 (МСК+4)»; null where the clocks agree. */
export function ownTime({ startsAt, timeZone }: ScheduledSession, own: string, now: Date): string | null {
  const venue = `${formatDate(startsAt, timeZone, now)} ${clock(startsAt, timeZone)}`
  const here = `${formatDate(startsAt, own, now)} ${clock(startsAt, own)}`
  if (venue === here) return null
  const sameDay = formatDate(startsAt, timeZone, now) === formatDate(startsAt, own, now)
  return `по Вашему времени ${sameDay ? '' : `${formatDate(startsAt, own, now)}, `}${formatTime(startsAt, own)}`
}

/** What stands where a date would: a day, or that there is none yet. */
export function whenWords({ held }: Pick<SessionProgress, 'held'>, now: Date): string {
  return held ? sessionTime(held, now) : 'дата ещё не назначена'
}

function clock(moment: Date, timeZone: string): string {
  return formatTime(moment, timeZone).replace(/ \(.*$/, '')
}
