// One process of a burst: books a session for many people, each at a given moment, and prints what came of it as JSON.
// Arguments: one JSON object. Used by `npm run bench` and by the test of two processes on one database file.
import { setTimeout } from 'node:timers/promises'
import { bookSeat } from '#app/features/sessions/booking.server.ts'
import { closeDatabase, database } from '#app/platform/database.server.ts'

export interface Burst {
  sessionId: string
  /** Milliseconds since 1970 of the first booking. */
  startAt: number
  people: { userId: string; enrolmentId: string; afterMilliseconds: number }[]
}

export interface Booked {
  userId: string
  outcome: string
  /** Seat number or place in the queue; the message of an error. */
  detail: string
  /** Milliseconds since 1970: when the person pressed the button, and when they had their answer. */
  from: number
  until: number
}

const { sessionId, startAt, people } = JSON.parse(process.argv[2] ?? '{}') as Burst
// The first statement opens the connection: that is no part of anybody's wait.
await database().strategySession.findUniqueOrThrow({ where: { id: sessionId } })
const booked = await Promise.all(people.map(book))
await closeDatabase()
process.stdout.write(JSON.stringify(booked))

async function book(person: Burst['people'][number]): Promise<Booked> {
  const from = startAt + person.afterMilliseconds
  await setTimeout(Math.max(0, from - Date.now()))
  const viewer = {
    userId: person.userId,
    authSessionId: 'burst',
    email: '',
    surname: '',
    givenName: '',
    patronymic: null,
    timeZone: null,
    display: '{}',
    grants: [],
    consents: [],
  }
  const answered = (outcome: string, detail: string): Booked => ({
    userId: person.userId,
    outcome,
    detail,
    from,
    until: Date.now(),
  })
  try {
    const result = await bookSeat(viewer, { sessionId, enrolmentId: person.enrolmentId })
    const detail = 'seat' in result ? result.seat : 'place' in result ? result.place : ''
    return answered(result.outcome, String(detail))
  } catch (error) {
    return answered('error', error instanceof Error ? error.message : String(error))
  }
}
