// The answer to a booking that needs consent, and what happens when nobody answers in time.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { type ApprovalRefusal, decideApproval } from './booking.ts'
import { readBooking } from './booking-reads.server.ts'
import { endBooking } from './booking-writes.server.ts'
import { fillElsewhere, fillFreedSeats } from './seating.server.ts'
import { actorOf } from './session.ts'
import { tellApproved, type Told } from './session-mail.server.ts'

export type ApprovalOutcome =
  | { outcome: 'approved' | 'declined'; told: Told[] }
  | { outcome: 'refused'; reason: ApprovalRefusal | 'reason-needed' }
  | { outcome: 'unknown' }

/** Somebody who waits may be approved ahead: they are seated later without another question. */
export async function decideBookingApproval(
  viewer: Viewer,
  { bookingId, approve, reason = null }: { bookingId: string; approve: boolean; reason?: string | null },
  now = new Date(),
): Promise<ApprovalOutcome> {
  return inTransaction(async (tx) => {
    const row = await readBooking(tx, bookingId, now)
    if (!row) return { outcome: 'unknown' }
    const { session, person, municipalityId, seatId, seat } = row
    const actor = actorOf(viewer, { userId: person.userId, municipalityId, cohort: session.cohort })
    if (!actor) return { outcome: 'unknown' }
    const decision = decideApproval({ session, actor, booking: { ...row, seated: seatId !== null } }, now)
    if (decision.outcome === 'refused') return decision
    if (!approve && !reason?.trim()) return { outcome: 'refused', reason: 'reason-needed' }
    const action = approve ? 'booking.approved' : 'booking.declined'
    const fact = { actorId: viewer.userId, action, objectType: 'booking', objectId: bookingId }
    await recordAudit(tx, { ...fact, detail: { as: actor } }, now)
    if (approve) {
      const data = { approvedAt: now, approvedById: viewer.userId, approvalDueAt: null }
      await tx.booking.update({ where: { id: bookingId }, data })
      return { outcome: 'approved', told: [await tellApproved(tx, { session, reader: person, now }, seat)] }
    }
    const ended = await endBooking(tx, row, { by: 'approval', reason }, now)
    const told = [
      ended.told,
      ...(await fillFreedSeats(tx, session.id, now, { freed: ended.freed })),
      ...(await fillElsewhere(tx, { sessionId: session.id, userIds: [person.userId] }, now)),
    ]
    return { outcome: 'declined', told }
  })
}

/** Gives up the seats whose consent did not come in time. Each booking is its own transaction; returns how many. */
export async function runOutApprovals(now: Date): Promise<number> {
  const due = await database().booking.findMany({
    where: { cancelledAt: null, approvalDueAt: { lte: now } },
    select: { id: true },
    orderBy: [{ approvalDueAt: 'asc' }, { id: 'asc' }],
  })
  let done = 0
  for (const { id } of due) if (await runOut(id, now)) done += 1
  return done
}

async function runOut(bookingId: string, now: Date): Promise<boolean> {
  return inTransaction(async (tx) => {
    const row = await readBooking(tx, bookingId, now)
    // Somebody may have answered between the list and the lock.
    if (!row || row.cancelledAt || !row.approvalDueAt || row.approvalDueAt > now) return false
    const { session, person } = row
    const ended = await endBooking(tx, row, { by: 'approval', reason: null, ranOut: true }, now)
    const fact = { actorId: null, action: 'booking.ran-out', objectType: 'booking', objectId: bookingId }
    await recordAudit(tx, fact, now)
    await fillFreedSeats(tx, session.id, now, { freed: ended.freed })
    await fillElsewhere(tx, { sessionId: session.id, userIds: [person.userId] }, now)
    return true
  })
}
