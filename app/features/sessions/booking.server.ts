// Commands on one booking: take a seat or a place in the queue, for oneself or for somebody, and give it up.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { tellApprovalWanted } from './approval-asking.server.ts'
import {
  bookingRefusal,
  type BookingRefusal,
  type CancellationRefusal,
  decideBooking,
  decideCancellation,
} from './booking.ts'
import { readBooking } from './booking-reads.server.ts'
import { type Place, readPlace, readPool } from './booking-rows.server.ts'
import { endBooking, insertBooking } from './booking-writes.server.ts'
import { fillElsewhere, fillFreedSeats } from './seating.server.ts'
import { type Actor, actorOf } from './session.ts'
import { tellSeated, tellWaiting, type Told } from './session-mail.server.ts'

export type BookingOutcome =
  /** `approvalDueAt`: until when the seat is held for somebody's consent; null: it is the person's. */
  | { outcome: 'seated'; bookingId: string; seat: number; approvalDueAt: Date | null; told: Told[] }
  | { outcome: 'waiting'; bookingId: string; place: number; told: Told[] }
  /** `busyWith`: the overlapping session, where that is the reason. */
  | { outcome: 'refused'; reason: BookingRefusal; busyWith: string | null }
  | { outcome: 'unknown' }

interface Target {
  sessionId: string
  enrolmentId: string
}

/** A learner books in an own enrolment. */
export async function bookSeat(viewer: Viewer, target: Target, now = new Date()): Promise<BookingOutcome> {
  return book(viewer, target, ({ person }) => (person.userId === viewer.userId ? 'person' : null), now)
}

/** A coordinator books for a person of own municipality, an organiser for anybody of the cohort. */
export async function bookFor(viewer: Viewer, target: Target, now = new Date()): Promise<BookingOutcome> {
  const actor = ({ person: { userId }, municipalityId, session: { cohort } }: Place) => {
    const found = actorOf(viewer, { userId, municipalityId, cohort })
    return found === 'person' ? null : found
  }
  return book(viewer, target, actor, now)
}

async function book(
  viewer: Viewer,
  target: Target,
  actorIn: (place: Place) => Actor | null,
  now: Date,
): Promise<BookingOutcome> {
  return inTransaction(async (tx) => {
    const place = await readPlace(tx, target, now)
    const actor = place && actorIn(place)
    if (!place || !actor) return { outcome: 'unknown' }
    const { session, busyWith } = place
    const facts = {
      session,
      actor,
      cohortState: session.cohort.state,
      booked: place.standing !== null,
      busy: busyWith !== null,
    }
    const refused = bookingRefusal(facts, now)
    // What is not announced is not there for people who do not run it.
    if (refused === 'not-announced') return { outcome: 'unknown' }
    if (refused) return { outcome: 'refused', reason: refused, busyWith }
    const pool = await readPool(tx, session.id, place.poolId)
    const decision = decideBooking({ ...facts, pool }, now)
    if (decision.outcome === 'refused') return { ...decision, busyWith }
    const { approvedAt } = decision
    const { seatId, approvalDueAt } =
      decision.outcome === 'seated' ? decision : { seatId: null, approvalDueAt: null }
    const written = { seatId, approvedAt, approvalDueAt, bookedById: viewer.userId }
    const bookingId = await insertBooking(tx, place, written, now)
    await audit(tx, viewer, `booking.${decision.outcome}`, bookingId, actor, now)
    const telling = { session, now, reader: { ...place.person, bookingId } }
    if (decision.outcome === 'waiting') {
      const told = [await tellWaiting(tx, telling, decision.place)]
      return { outcome: 'waiting', bookingId, place: decision.place, told }
    }
    const told = [await tellSeated(tx, telling, decision)]
    if (approvalDueAt) {
      const asking = { ...telling.reader, municipalityId: place.municipalityId }
      told.push(...(await tellApprovalWanted(tx, { session, now, reader: asking }, approvalDueAt)))
    }
    return { outcome: 'seated', bookingId, seat: decision.seat, approvalDueAt, told }
  })
}

export type CancellationOutcome =
  | { outcome: 'cancelled'; told: Told[] }
  | { outcome: 'refused'; reason: CancellationRefusal }
  | { outcome: 'unknown' }

/** Gives up a seat or a place in the queue; who waits gets the seat in the same transaction. */
export async function cancelBooking(
  viewer: Viewer,
  { bookingId, reason }: { bookingId: string; reason: string },
  now = new Date(),
): Promise<CancellationOutcome> {
  return inTransaction(async (tx) => {
    const row = await readBooking(tx, bookingId, now)
    const actor =
      row &&
      actorOf(viewer, {
        userId: row.person.userId,
        municipalityId: row.municipalityId,
        cohort: row.session.cohort,
      })
    if (!row || !actor) return { outcome: 'unknown' }
    const { session, cancelledAt, person } = row
    const decision = decideCancellation({ session, actor, cancelledAt }, now)
    if (decision.outcome === 'refused') return decision
    const ended = await endBooking(tx, row, { by: actor, reason }, now)
    await audit(tx, viewer, 'booking.cancelled', bookingId, actor, now)
    const told = [
      ended.told,
      ...(await fillFreedSeats(tx, session.id, now, { freed: ended.freed })),
      ...(await fillElsewhere(tx, { sessionId: session.id, userIds: [person.userId] }, now)),
    ]
    return { outcome: 'cancelled', told }
  })
}

async function audit(
  tx: Transaction,
  viewer: Viewer,
  action: string,
  objectId: string,
  actor: Actor,
  now: Date,
) {
  const fact = { actorId: viewer.userId, action, objectType: 'booking', objectId, detail: { as: actor } }
  await recordAudit(tx, fact, now)
}
