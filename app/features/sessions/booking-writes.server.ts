// Writes bookings: a new one with the next number of arrival, and the end of one with its seat given up.
import { randomBytes } from 'node:crypto'
import type { Transaction } from '#app/platform/database.server.ts'
import type { BookingRow } from './booking-reads.server.ts'
import type { Place } from './booking-rows.server.ts'
import type { CancelledBy } from './session-mail.ts'
import { tellCancelled, tellRanOut, type Told } from './session-mail.server.ts'

/** Writes a booking with the next arrival number of the session. */
export async function insertBooking(
  tx: Transaction,
  { session, person, enrolmentId, poolId }: Place,
  booking: {
    seatId: string | null
    approvedAt: Date | null
    approvalDueAt: Date | null
    bookedById: string
  },
  now: Date,
): Promise<string> {
  const arrival = session.lastArrival + 1
  await tx.$executeRaw`
    UPDATE "StrategySession" SET "lastArrival" = ${arrival} WHERE "id" = ${session.id}`
  const { id } = await tx.booking.create({
    data: {
      sessionId: session.id,
      enrolmentId,
      userId: person.userId,
      poolId,
      arrival,
      seatId: booking.seatId,
      seatedAt: booking.seatId ? now : null,
      approvalDueAt: booking.approvalDueAt,
      approvedAt: booking.approvedAt,
      approvedById: booking.approvedAt ? booking.bookedById : null,
      personalCode: newPersonalCode(),
      bookedById: booking.bookedById,
      bookedAt: now,
      openKey: `${session.id}:${person.userId}`,
    },
    select: { id: true },
  })
  return id
}

/** Seats a booking that waits. */
export async function seatBooking(
  tx: Transaction,
  bookingId: string,
  data: { seatId: string; approvedAt: Date | null; approvedById: string | null; skipReason?: string | null },
  now: Date,
): Promise<void> {
  await tx.booking.update({
    where: { id: bookingId },
    data: { ...data, seatedAt: now, approvalDueAt: null, passedOverAt: null },
  })
}

/** Ends a booking and tells the person. Returns the seat that became free, if it had one. */
export async function endBooking(
  tx: Transaction,
  {
    session,
    person,
    seatId,
    approvalDueAt,
  }: Pick<BookingRow, 'session' | 'person' | 'seatId' | 'approvalDueAt'>,
  { by, reason, ranOut = false }: { by: CancelledBy; reason: string | null; ranOut?: boolean },
  now: Date,
): Promise<{ freed: string[]; told: Told }> {
  await tx.booking.update({
    where: { id: person.bookingId },
    data: {
      cancelledAt: now,
      cancelledBy: by,
      cancelReason: reason,
      seatId: null,
      approvalDueAt: null,
      openKey: null,
    },
  })
  const invited = seatId !== null && approvalDueAt === null
  // A withdrawal needs a higher number than the invitation, and the next invitation a higher one than the withdrawal.
  if (invited)
    await tx.strategySession.update({ where: { id: session.id }, data: { sequence: { increment: 2 } } })
  const telling = { session: { ...session, sequence: session.sequence + 1 }, reader: person, now }
  const told = ranOut
    ? await tellRanOut(tx, telling)
    : await tellCancelled(tx, telling, { by, reason, invited })
  return { freed: seatId === null ? [] : [seatId], told }
}

/** What stands in the person's own QR: nobody guesses it, and staff can type it if they must. */
function newPersonalCode(): string {
  return randomBytes(12).toString('base64url')
}
