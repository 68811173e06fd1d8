// A session in the words of who plans it: for lists and for the head of its page. Pure.
import { counted } from '#app/lib/russian.ts'
import type { Interval } from './session.ts'
import {
  type Attention,
  attentionOf,
  type SessionState,
  sessionState,
  type StateFacts,
} from './session-state.ts'
import { sessionTimes } from './session-times.ts'

export interface CardFacts extends StateFacts {
  id: string
  number: number
  title: string
  timeZone: string
  venue: string | null
  room: string | null
  roomCapacity: number | null
  onlineUrl: string | null
  cancelReason: string | null
  mergedInto: { id: string; title: string } | null
  days: Interval[]
}

export interface SessionCard {
  id: string
  title: string
  /** «1 из 3» */
  place: string
  days: string[]
  /** The same by the reader's clock where it differs. */
  readerDays: string[] | null
  where: string
  state: SessionState
  taken: number
  capacity: number
  /** «18 из 20 мест, 4 в листе ожидания» in parts. */
  facts: string[]
  over: number
  overCapacityReason: string | null
  attention: Attention[]
  cancelReason: string | null
  mergedInto: { id: string; title: string } | null
}

export function sessionCard(
  session: CardFacts,
  { total, readerZone, now }: { total: number; readerZone: string | null; now: Date },
): SessionCard {
  const { id, title, number, capacity, cancelReason, mergedInto, overCapacityReason } = session
  const times = sessionTimes(session, readerZone)
  const { seated, reserved, waiting, minimumSeats } = session
  const state = sessionState(session, now)
  const ahead = state === 'draft' || state === 'open' || state === 'below' || state === 'full'
  const facts = [`занято ${seated} из ${capacity}`]
  if (reserved) facts.push(`оставлено муниципалитетам ${reserved}`)
  if (waiting) facts.push(`в листе ожидания ${waiting}`)
  if (ahead && seated < minimumSeats)
    facts.push(`до минимума ещё ${counted(minimumSeats - seated, 'человек', 'человека', 'человек')}`)
  return {
    id,
    title,
    place: `${number} из ${Math.max(total, number)}`,
    days: times.venue,
    readerDays: times.reader,
    where: whereOf(session),
    state,
    taken: Math.min(capacity, seated + reserved),
    capacity,
    facts,
    over: session.roomCapacity === null ? 0 : Math.max(0, capacity - session.roomCapacity),
    overCapacityReason,
    attention: attentionOf(session, now),
    cancelReason,
    mergedInto,
  }
}

function whereOf({ venue, room, onlineUrl }: CardFacts): string {
  const place = [venue, room].filter(Boolean).join(', ')
  if (place) return onlineUrl ? `${place} и онлайн` : place
  return onlineUrl ? 'Онлайн' : 'Место не указано'
}
