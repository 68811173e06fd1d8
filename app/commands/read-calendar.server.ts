// An invitation to a session, its change and its withdrawal, written by the real commands, read by python3-icalendar.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { check, read } from './reader-checks.server.ts'

interface Entry {
  method: string
  uid: string
  sequence: number
  status: string
  start: string
  end: string
  summary: string
  location: string
  description: string
  attendee: string
  organizer: string
}

/** Prints what the library understood; UTC offsets are part of the moments, so a lost zone shows. */
const script = `
import json, sys
from icalendar import Calendar
calendar = Calendar.from_ical(open(sys.argv[1], 'rb').read())
events = calendar.walk('VEVENT')
assert len(events) == 1, 'one event'
event = events[0]
assert not event.errors, event.errors
print(json.dumps({
    'method': str(calendar['METHOD']), 'uid': str(event['UID']), 'sequence': int(event['SEQUENCE']),
    'status': str(event['STATUS']), 'start': event['DTSTART'].dt.isoformat(), 'end': event['DTEND'].dt.isoformat(),
    'summary': str(event['SUMMARY']), 'location': str(event['LOCATION']),
    'description': str(event['DESCRIPTION']), 'attendee': str(event['ATTENDEE']),
    'organizer': str(event['ORGANIZER']),
}))
`

/** The same of a person's feed: as many events as there are. */
const feedScript = `
import json, sys
from icalendar import Calendar
calendar = Calendar.from_ical(open(sys.argv[1], 'rb').read())
events = calendar.walk('VEVENT')
assert not any(event.errors for event in events)
print(json.dumps({
    'method': str(calendar['METHOD']), 'attendees': [str(event.get('ATTENDEE', '')) for event in events],
    'events': {str(event['UID']): event['DTSTART'].dt.isoformat() for event in events},
}))
`

const hour = 3_600_000

/** In the demo database: a learner books, the session moves, the learner cancels. */
export async function readCalendar(python: string, folder: string): Promise<void> {
  const { database, inTransaction } = await import('#app/platform/database.server.ts')
  const { layOutSeats } = await import('#app/features/sessions/seating.server.ts')
  const { settleMoved } = await import('#app/features/sessions/session-state.server.ts')
  const { bookSeat, cancelBooking } = await import('#app/features/sessions/booking.server.ts')
  const db = database()
  const {
    id: enrolmentId,
    user,
    cohortId,
  } = await db.enrolment.findFirstOrThrow({
    where: { withdrawnAt: null, completedAt: null },
    include: { user: true },
  })
  const now = new Date()
  const startsAt = new Date(Math.ceil(now.getTime() / hour) * hour + 400 * 24 * hour)
  const endsAt = new Date(startsAt.getTime() + 7 * hour)
  const title = 'Сессия: «что услышали», запятые; и точки с запятой'
  const sessionId = 'calendar-readers'
  await inTransaction(async (tx) => {
    const times = { startsAt, endsAt, timeZone: 'Asia/Vladivostok', createdAt: now, updatedAt: now }
    const place = { onlineUrl: 'https://meet.example/1', componentKey: 's1', number: 1 }
    const open = { capacity: 1, announcedAt: now }
    await tx.strategySession.create({
      data: { id: sessionId, cohortId, title, ...times, ...place, ...open },
    })
    await layOutSeats(tx, sessionId, now)
  })
  const viewer = { ...user, userId: user.id, authSessionId: '', grants: [], consents: [] }
  const booked = await bookSeat(viewer, { sessionId, enrolmentId }, now)
  if (booked.outcome !== 'seated') throw new Error(`The booking was ${booked.outcome}`)
  const invitation = await readLast('invitation')
  const feed = await readOwnFeed()
  await inTransaction(async (tx) => {
    const moved = new Date(startsAt.getTime() + hour)
    await tx.strategySession.update({ where: { id: sessionId }, data: { startsAt: moved } })
    await settleMoved(tx, sessionId, now)
  })
  const change = await readLast('change')
  await cancelBooking(viewer, { bookingId: booked.bookingId, reason: 'Командировка' }, now)
  const withdrawal = await readLast('withdrawal')

  const utc = (moment: Date) => moment.toISOString().replace('.000Z', '+00:00')
  check('icalendar: an invitation is a REQUEST, confirmed', says(invitation, 'REQUEST', 'CONFIRMED'))
  check(
    'icalendar: it begins and ends in UTC',
    invitation.start === utc(startsAt) && invitation.end === utc(endsAt),
  )
  check(`icalendar: its title is ${title}`, invitation.summary === title)
  check('icalendar: it is for the learner', invitation.attendee.toLowerCase() === `mailto:${user.email}`)
  check('icalendar: it names the organiser’s address', /^mailto:.+@/i.test(invitation.organizer))
  check('icalendar: the venue’s clock stands in the text', invitation.description.includes('(МСК+7)'))
  check('icalendar: the own feed is published', feed.method === 'PUBLISH')
  check('icalendar: it has the same entry in UTC', feed.events[invitation.uid] === utc(startsAt))
  check(
    'icalendar: it names nobody',
    feed.attendees.every((attendee) => attendee === ''),
  )
  check('icalendar: a change is a REQUEST too', says(change, 'REQUEST', 'CONFIRMED'))
  check('icalendar: it begins an hour later', change.start === utc(new Date(startsAt.getTime() + hour)))
  check('icalendar: a withdrawal is a CANCEL', says(withdrawal, 'CANCEL', 'CANCELLED'))
  check('icalendar: one UID for all', invitation.uid === change.uid && change.uid === withdrawal.uid)
  check(
    'icalendar: the sequence grows',
    invitation.sequence < change.sequence && change.sequence < withdrawal.sequence,
  )

  async function readOwnFeed() {
    const { readFeed, resetFeed } = await import('#app/features/sessions/calendar-feed.server.ts')
    const secret = /([\w-]+)\.ics$/.exec(await resetFeed(viewer, now))?.[1] ?? ''
    const reading = await readFeed({ secret, address: 'readers' }, now)
    const file = path.join(folder, 'feed.ics')
    writeFileSync(file, reading.outcome === 'read' ? reading.text : '')
    return JSON.parse(read(python, ['-c', feedScript, file])) as {
      method: string
      attendees: string[]
      events: Record<string, string>
    }
  }

  async function readLast(name: string): Promise<Entry> {
    const { calendar } = await db.outboxMail.findFirstOrThrow({
      where: {
        calendar: { contains: `${sessionId}@` },
        calendarMethod: name === 'withdrawal' ? 'CANCEL' : 'REQUEST',
      },
      orderBy: [{ createdAt: 'desc' }, { kind: name === 'change' ? 'asc' : 'desc' }],
    })
    const file = path.join(folder, `${name}.ics`)
    writeFileSync(file, calendar ?? '')
    return JSON.parse(read(python, ['-c', script, file])) as Entry
  }
}

function says(entry: Entry, method: string, status: string): boolean {
  return entry.method === method && entry.status === status
}
