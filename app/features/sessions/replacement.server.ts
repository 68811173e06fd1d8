// Seats that pass from hand to hand outside the queue: one person for another, and a freed seat given by the organiser.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { decideGiving, decideReplacement, type GivingRefusal, type ReplacementRefusal } from './booking.ts'
import { readBooking } from './booking-reads.server.ts'
import { readPlace } from './booking-rows.server.ts'
import { endBooking, insertBooking, seatBooking } from './booking-writes.server.ts'
import { readFreeSeats, readQueueAhead } from './queue-rows.server.ts'
import { fillElsewhere, fillFreedSeats } from './seating.server.ts'
import { actorOf, canRunSession } from './session.ts'
import { tellPromoted, tellSeated, type Told } from './session-mail.server.ts'

export type ReplacementOutcome =
  | { outcome: 'replaced'; bookingId: string; seat: number; told: Told[] }
  | { outcome: 'refused'; reason: ReplacementRefusal; busyWith: string | null }
  | { outcome: 'unknown' }

/** A coordinator (until the cut-off) or an organiser puts another person of the same municipality on a seat. */
export async function replacePerson(
  viewer: Viewer,
  { bookingId, enrolmentId, reason }: { bookingId: string; enrolmentId: string; reason: string },
  now = new Date(),
): Promise<ReplacementOutcome> {
  return inTransaction(async (tx) => {
    const row = await readBooking(tx, bookingId, now)
    const next = row && (await readPlace(tx, { sessionId: row.session.id, enrolmentId }, now))
    if (!row || !next) return { outcome: 'unknown' }
    const { session, seatId, seat, municipalityId } = row
    const actor = actorOf(viewer, { userId: row.person.userId, municipalityId, cohort: session.cohort })
    if (!actor || actor === 'person') return { outcome: 'unknown' }
    const facts = {
      booking: { seated: seatId !== null, cancelledAt: row.cancelledAt, municipalityId },
      next: {
        municipalityId: next.municipalityId,
        seated: Boolean(next.standing?.seatId),
        busy: next.busyWith !== null,
      },
    }
    const decision = decideReplacement({ session, actor, ...facts }, now)
    if (decision.outcome === 'refused') return { ...decision, busyWith: next.busyWith }
    if (seatId === null || seat === null) return { outcome: 'unknown' }
    const ended = await endBooking(tx, row, { by: actor, reason }, now)
    // The seat was somebody's with consent, or is taken over by who gives consent: none is asked for again.
    const taken = { seatId, approvedAt: now, approvedById: viewer.userId }
    const id = next.standing
      ? (await seatBooking(tx, next.standing.id, taken, now), next.standing.id)
      : await insertBooking(tx, next, { ...taken, approvalDueAt: null, bookedById: viewer.userId }, now)
    const audit = { actorId: viewer.userId, action: 'booking.replaced', objectType: 'booking', objectId: id }
    await recordAudit(tx, { ...audit, detail: { as: actor, instead: bookingId } }, now)
    // Read again: the number of the calendar entry has grown.
    const fresh = (await readBooking(tx, id, now)) ?? row
    const telling = { session: fresh.session, reader: { ...next.person, bookingId: id }, now }
    const told = [
      ended.told,
      await tellSeated(tx, telling, { seat, approvalDueAt: null }),
      ...(await fillElsewhere(tx, { sessionId: session.id, userIds: [row.person.userId] }, now)),
    ]
    return { outcome: 'replaced', bookingId: id, seat, told }
  })
}

export type GivingOutcome =
  | { outcome: 'seated'; seat: number; skipped: string[]; told: Told[] }
  | { outcome: 'refused'; reason: GivingRefusal; busyWith: string | null }
  | { outcome: 'unknown' }

/** The organiser seats somebody who waits on a free seat of their pool; past earlier ones only with a reason. */
export async function giveFreedSeat(
  viewer: Viewer,
  { bookingId, reason = null }: { bookingId: string; reason?: string | null },
  now = new Date(),
): Promise<GivingOutcome> {
  return inTransaction(async (tx) => {
    const row = await readBooking(tx, bookingId, now)
    if (!row || !canRunSession(viewer, row.session.cohort)) return { outcome: 'unknown' }
    const { session, person, busyWith } = row
    const free = await readFreeSeats(tx, session.id, row.poolId)
    const ahead = await readQueueAhead(tx, session.id, row)
    const skipped = ahead.filter(({ busy }) => !busy).map(({ bookingId: id }) => id)
    const decision = decideGiving(
      {
        session,
        waiting: row.cancelledAt === null && row.seatId === null,
        freeSeats: free.length,
        busy: busyWith !== null,
        skipped: skipped.length,
        reason,
      },
      now,
    )
    const [seat] = free
    if (decision.outcome === 'refused') return { ...decision, busyWith }
    if (!seat) return { outcome: 'refused', reason: 'no-free-seat', busyWith }
    await tx.$executeRaw(Prisma.sql`UPDATE "Seat" SET "closedAt" = NULL WHERE "id" = ${seat.id}`)
    // The organiser's hand is consent enough.
    const given = { seatId: seat.id, approvedAt: row.approvedAt ?? now, approvedById: viewer.userId }
    await seatBooking(tx, bookingId, { ...given, skipReason: skipped.length ? reason : null }, now)
    const audit = {
      actorId: viewer.userId,
      action: 'booking.given',
      objectType: 'booking',
      objectId: bookingId,
    }
    await recordAudit(tx, { ...audit, detail: { seat: seat.number, skipped } }, now)
    const telling = { session, reader: person, now }
    const told = [
      await tellPromoted(tx, telling, { seat: seat.number, approvalDueAt: null }),
      ...(await fillFreedSeats(tx, session.id, now)),
    ]
    return { outcome: 'seated', seat: seat.number, skipped, told }
  })
}
