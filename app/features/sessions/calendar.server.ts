// A session as an iCalendar entry: UTC moments, one UID for life, SEQUENCE that grows with each change. Local time is in the text.
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalEventData,
} from 'ical-generator'
import { fullName, type PersonName } from '#app/lib/russian.ts'
import { env } from '#app/platform/env.server.ts'
import type { CalendarMethod } from '#app/platform/mailer.server.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'
import { particulars, type SessionInWords } from './session-mail.ts'
import { zoneInWords } from './session-times.ts'

export interface CalendarSession extends SessionInWords {
  id: string
  sequence: number
  cancelledAt: Date | null
}

export interface CalendarPerson extends PersonName {
  email: string
  timeZone: string | null
}

/** The text of an invitation, of its change (the same method, a higher sequence) or of its withdrawal. */
export function calendarEntry(
  session: CalendarSession,
  person: CalendarPerson,
  method: CalendarMethod,
  now: Date,
): string {
  const calendar = ical({ prodId: producer, method: ICalCalendarMethod[method] })
  const event = calendarEvent(session, person, now)
  calendar.createEvent({
    ...event,
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: sender().name, email: sender().email },
    attendees: [
      {
        email: person.email,
        name: fullName(person),
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.ACCEPTED,
        rsvp: false,
      },
    ],
  })
  return calendar.toString()
}

/** A person's sessions as one published calendar, for a feed. */
export function calendarFeed(
  name: string,
  sessions: CalendarSession[],
  person: Pick<CalendarPerson, 'timeZone'>,
  now: Date,
): string {
  const calendar = ical({ prodId: producer, name, method: ICalCalendarMethod.PUBLISH, ttl: 3_600 })
  for (const session of sessions) calendar.createEvent(calendarEvent(session, person, now))
  return calendar.toString()
}

/** Stays the same whatever happens to the session. */
export function calendarUid(sessionId: string): string {
  return `${sessionId}@${new URL(publicAddress('/')).hostname}`
}

const producer = { company: 'Reshayu', product: 'Решаю', language: 'RU' }

// Dates stay Date objects and no `timezone` is named: the library then writes UTC, which every calendar reads alike.
function calendarEvent(
  session: CalendarSession,
  { timeZone }: Pick<CalendarPerson, 'timeZone'>,
  now: Date,
): ICalEventData {
  const address = publicAddress(`/sessions/${session.id}`)
  return {
    id: calendarUid(session.id),
    sequence: session.sequence,
    stamp: now,
    start: session.startsAt,
    end: session.endsAt,
    summary: session.title,
    location: session.place ?? session.onlineUrl,
    description: `${particulars(session, timeZone)}\nУказано ${zoneInWords(session.timeZone)}, как на месте встречи.\n${address}`,
    url: address,
    status: session.cancelledAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  }
}

function sender(): { name: string; email: string } {
  const [, name, email] = /^\s*(.*?)\s*<([^>]+)>\s*$/.exec(env.MAIL_FROM) ?? []
  return { name: name || 'Решаю', email: email ?? env.MAIL_FROM }
}
