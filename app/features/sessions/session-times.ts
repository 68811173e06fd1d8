// When a session is, in words: by the clock of the venue and, where it differs, by the reader's own.
import { formatSpan, sameClock, zoneName } from '#app/lib/dates.ts'
import type { Interval } from './session.ts'

export interface SessionTimes {
  /** One line per day: «28 ноября 2026 г., 10:00–17:00 (МСК+4)». */
  venue: string[]
  /** The same by the reader's clock; null where both clocks agree or the reader's zone is not known. */
  reader: string[] | null
}

export function sessionTimes(
  session: Interval & { timeZone: string; days: Interval[] },
  readerZone: string | null,
): SessionTimes {
  const days = session.days.length ? session.days : [session]
  const inZone = (timeZone: string) =>
    days.map(({ startsAt, endsAt }) => formatSpan(startsAt, endsAt, timeZone))
  const same =
    readerZone === null || days.every(({ startsAt }) => sameClock(startsAt, session.timeZone, readerZone))
  return { venue: inZone(session.timeZone), reader: same ? null : inZone(readerZone) }
}

/** The same as lines of a letter or of a calendar entry. */
export function timesInLines({ venue, reader }: SessionTimes): string {
  const when =
    venue.length > 1 ? `Когда:\n${venue.map((line) => `– ${line}`).join('\n')}` : `Когда: ${venue[0]}`
  if (!reader) return when
  const own = reader.length > 1 ? `\n${reader.map((line) => `– ${line}`).join('\n')}` : ` ${reader[0]}`
  return `${when}\nПо Вашим часам:${own}`
}

/** «время МСК+4»: what a calendar entry says about its zone. */
export function zoneInWords(timeZone: string): string {
  return `время ${zoneName(timeZone)}`
}
