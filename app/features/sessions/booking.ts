// May this person have a place, give it up, be approved. Pure: rows, names and the clock come as arguments.
import {
  type Actor,
  approvalDue,
  approvesItself,
  cutOff,
  promotionStopped,
  type SessionRules,
} from './session.ts'

export type BookingRefusal =
  | 'session-cancelled'
  | 'session-over'
  | 'cohort-closed'
  | 'not-announced'
  | 'sign-up-not-open'
  | 'sign-up-closed'
  | 'booked-already'
  | 'overlap'
  | 'full'

export interface BookingFacts {
  session: SessionRules
  cohortState: string
  actor: Actor
  /** The person has a booking here that stands. */
  booked: boolean
  /** The person has a seat elsewhere at the same time. */
  busy: boolean
  pool: {
    /** The first free seat open to booking. */
    seat: { id: string; number: number } | null
    waiting: number
    /** Of the waiting, those who could take a seat now: they hold no overlapping one. */
    waitingReady: number
  }
}

export type BookingDecision =
  | { outcome: 'seated'; seatId: string; seat: number; approvedAt: Date | null; approvalDueAt: Date | null }
  | { outcome: 'waiting'; place: number; approvedAt: Date | null }
  | { outcome: 'refused'; reason: BookingRefusal }

export function decideBooking(facts: BookingFacts, now: Date): BookingDecision {
  const reason = bookingRefusal(facts, now)
  if (reason) return { outcome: 'refused', reason }
  const { session, actor, pool } = facts
  const approvedAt = approvesItself(session.approval, actor) && session.approval !== 'none' ? now : null
  const ahead = promotionStopped(session, now) ? pool.waiting : pool.waitingReady
  if (pool.seat && ahead === 0) {
    const approvalDueAt = approvalDue(session, approvedAt, now)
    return { outcome: 'seated', seatId: pool.seat.id, seat: pool.seat.number, approvedAt, approvalDueAt }
  }
  if (!session.waitingListOn && actor !== 'organiser') return { outcome: 'refused', reason: 'full' }
  return { outcome: 'waiting', place: pool.waiting + 1, approvedAt }
}

/** Why nobody in this position may book at all; null: a seat or a place in the queue is to be had. */
export function bookingRefusal(
  { session, cohortState, actor, booked, busy }: Omit<BookingFacts, 'pool'>,
  now: Date,
): BookingRefusal | null {
  if (session.cancelledAt) return 'session-cancelled'
  if (now >= (actor === 'organiser' ? session.endsAt : session.startsAt)) return 'session-over'
  if (cohortState === 'closed') return 'cohort-closed'
  if (booked) return 'booked-already'
  if (actor !== 'organiser') {
    if (!session.announcedAt || now < session.announcedAt) return 'not-announced'
    if (session.signUpOpensAt && now < session.signUpOpensAt) return 'sign-up-not-open'
    if (session.signUpClosesAt && now >= session.signUpClosesAt) return 'sign-up-closed'
  }
  return busy ? 'overlap' : null
}

export type CancellationRefusal = 'cancelled-already' | 'too-late' | 'session-over'

export function decideCancellation(
  { session, actor, cancelledAt }: { session: SessionRules; actor: Actor; cancelledAt: Date | null },
  now: Date,
): { outcome: 'cancelled' } | { outcome: 'refused'; reason: CancellationRefusal } {
  if (cancelledAt) return { outcome: 'refused', reason: 'cancelled-already' }
  if (now >= session.endsAt) return { outcome: 'refused', reason: 'session-over' }
  if (actor !== 'organiser' && now >= cutOff(session)) return { outcome: 'refused', reason: 'too-late' }
  return { outcome: 'cancelled' }
}

export type ApprovalRefusal = 'nothing-to-approve' | 'ran-out' | 'not-yours'

export interface ApprovalFacts {
  session: SessionRules
  actor: Actor
  booking: { seated: boolean; cancelledAt: Date | null; approvedAt: Date | null; approvalDueAt: Date | null }
}

/** The organiser decides everything; the coordinator what is theirs by the session's rule. Waiting people too. */
export function decideApproval(
  { session, actor, booking }: ApprovalFacts,
  now: Date,
): { outcome: 'allowed' } | { outcome: 'refused'; reason: ApprovalRefusal } {
  if (!approvesItself(session.approval, actor)) return { outcome: 'refused', reason: 'not-yours' }
  if (session.approval === 'none' || booking.cancelledAt || booking.approvedAt)
    return { outcome: 'refused', reason: 'nothing-to-approve' }
  if (booking.seated && !booking.approvalDueAt) return { outcome: 'refused', reason: 'nothing-to-approve' }
  if (booking.approvalDueAt && now >= booking.approvalDueAt) return { outcome: 'refused', reason: 'ran-out' }
  return { outcome: 'allowed' }
}

export type ReplacementRefusal =
  | 'cancelled-already'
  | 'too-late'
  | 'session-over'
  | 'no-seat'
  | 'other-municipality'
  | 'seated-already'
  | 'overlap'

/** One person of a municipality takes the seat of another; `next` may have waited here before. */
export function decideReplacement(
  facts: {
    session: SessionRules
    actor: Actor
    booking: { seated: boolean; cancelledAt: Date | null; municipalityId: string | null }
    next: { municipalityId: string | null; seated: boolean; busy: boolean }
  },
  now: Date,
): { outcome: 'allowed' } | { outcome: 'refused'; reason: ReplacementRefusal } {
  const { session, actor, booking, next } = facts
  const leaving = decideCancellation({ session, actor, cancelledAt: booking.cancelledAt }, now)
  if (leaving.outcome === 'refused') return leaving
  if (!booking.seated) return { outcome: 'refused', reason: 'no-seat' }
  if (booking.municipalityId !== next.municipalityId)
    return { outcome: 'refused', reason: 'other-municipality' }
  if (next.seated) return { outcome: 'refused', reason: 'seated-already' }
  return next.busy ? { outcome: 'refused', reason: 'overlap' } : { outcome: 'allowed' }
}

export type GivingRefusal = 'session-over' | 'not-waiting' | 'no-free-seat' | 'overlap' | 'skip-reason-needed'

/** The organiser gives a free seat by hand: from the top, or past somebody with a reason. */
export function decideGiving(
  facts: {
    session: Pick<SessionRules, 'cancelledAt' | 'endsAt'>
    waiting: boolean
    freeSeats: number
    busy: boolean
    /** Who came earlier to the same pool, waits, and could take the seat. */
    skipped: number
    reason: string | null
  },
  now: Date,
): { outcome: 'allowed' } | { outcome: 'refused'; reason: GivingRefusal } {
  const refuse = (reason: GivingRefusal) => ({ outcome: 'refused', reason }) as const
  if (facts.session.cancelledAt || now >= facts.session.endsAt) return refuse('session-over')
  if (!facts.waiting) return refuse('not-waiting')
  if (facts.freeSeats < 1) return refuse('no-free-seat')
  if (facts.busy) return refuse('overlap')
  if (facts.skipped > 0 && !facts.reason?.trim()) return refuse('skip-reason-needed')
  return { outcome: 'allowed' }
}
