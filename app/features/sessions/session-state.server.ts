// What happens to bookings when a session moves, is cancelled, restored or merged. Runs in the transaction that changed it.
import type { Transaction } from '#app/platform/database.server.ts'
import { readPlace } from './booking-rows.server.ts'
import { insertBooking } from './booking-writes.server.ts'
import { listReaders, listStanding, type Participant } from './readers.server.ts'
import { fillElsewhere, fillFreedSeats } from './seating.server.ts'
import { readSeating } from './seating-rows.server.ts'
import { approvalDue } from './session.ts'
import {
  tellCancelled,
  tellMoved,
  tellRestored,
  tellUnseated,
  tellWaiting,
  type Told,
} from './session-mail.server.ts'

const invited = ({ seatId, approvalDueAt }: Participant) => seatId !== null && approvalDueAt === null

/**
 * Call after times or place were written. Who now sits in two places at once gives the seat here up and waits;
 * everybody is told, calendars are changed, and queues move up here and where these people wait.
 */
export async function settleMoved(tx: Transaction, sessionId: string, now: Date): Promise<Told[]> {
  await grow(tx, sessionId)
  const seating = await readSeating(tx, sessionId)
  if (!seating) return []
  const { session } = seating
  const standing = await listStanding(tx, sessionId, now)
  const torn = standing.filter(({ seatId, busyWith }) => seatId !== null && busyWith !== null)
  await tx.booking.updateMany({
    where: { id: { in: torn.map(({ bookingId }) => bookingId) } },
    data: { seatId: null, approvalDueAt: null, passedOverAt: now },
  })
  const told: Told[] = []
  for (const reader of standing) {
    const telling = { session, reader, now }
    const about = { ...reader, invited: invited(reader) }
    told.push(
      await (torn.includes(reader) ? tellUnseated(tx, telling, about) : tellMoved(tx, telling, about)),
    )
  }
  // The next invitation of who had to leave needs a higher number than the withdrawal.
  if (torn.length) await grow(tx, sessionId)
  const freed = torn.flatMap(({ seatId }) => seatId ?? [])
  told.push(...(await fillFreedSeats(tx, sessionId, now, { freed })))
  const userIds = standing.filter(({ seatId }) => seatId !== null).map(({ userId }) => userId)
  told.push(...(await fillElsewhere(tx, { sessionId, userIds }, now)))
  return told
}

/** Call after `cancelledAt` was written. Bookings keep their seats for the case that the session is restored. */
export async function cancelSessionBookings(
  tx: Transaction,
  { sessionId, reason }: { sessionId: string; reason: string },
  now: Date,
): Promise<Told[]> {
  await grow(tx, sessionId)
  const seating = await readSeating(tx, sessionId)
  if (!seating) return []
  const standing = await listStanding(tx, sessionId, now)
  await tx.booking.updateMany({
    where: { sessionId, cancelledAt: null },
    data: { cancelledAt: now, cancelledBy: 'session', cancelReason: reason, openKey: null },
  })
  const told: Told[] = []
  for (const reader of standing) {
    const telling = { session: seating.session, reader, now }
    told.push(await tellCancelled(tx, telling, { by: 'session', reason, invited: invited(reader) }))
  }
  const userIds = standing.filter(({ seatId }) => seatId !== null).map(({ userId }) => userId)
  told.push(...(await fillElsewhere(tx, { sessionId, userIds }, now)))
  return told
}

/** Call after `cancelledAt` was taken back. Who is busy by now waits in line; who left the cohort stays out. */
export async function restoreSessionBookings(tx: Transaction, sessionId: string, now: Date): Promise<Told[]> {
  await grow(tx, sessionId)
  const seating = await readSeating(tx, sessionId)
  if (!seating) return []
  const { session } = seating
  const kept = await tx.booking.findMany({
    where: { sessionId, cancelledBy: 'session', cancelledAt: { not: null } },
    select: { id: true, userId: true, approvalDueAt: true, enrolment: { select: { withdrawnAt: true } } },
  })
  const gone = kept.filter(({ enrolment }) => enrolment.withdrawnAt !== null).map(({ id }) => id)
  const back = kept.filter(({ id }) => !gone.includes(id))
  const readers = await listReaders(
    tx,
    sessionId,
    back.map(({ id }) => id),
    now,
  )
  const busy = readers.filter(({ busyWith }) => busyWith !== null).map(({ bookingId }) => bookingId)
  await tx.booking.updateMany({ where: { id: { in: [...gone, ...busy] } }, data: { seatId: null } })
  const due = approvalDue(session, null, now)
  for (const { id, userId, approvalDueAt } of back)
    await tx.booking.update({
      where: { id },
      data: {
        cancelledAt: null,
        cancelledBy: null,
        cancelReason: null,
        openKey: `${sessionId}:${userId}`,
        approvalDueAt: approvalDueAt && !busy.includes(id) ? due : null,
      },
    })
  const told: Told[] = []
  for (const reader of await listStanding(tx, sessionId, now))
    told.push(await tellRestored(tx, { session, reader, now }, { ...reader, invited: invited(reader) }))
  told.push(...(await fillFreedSeats(tx, sessionId, now)))
  return told
}

/**
 * Call after the first session was cancelled as merged (`cancelledAt`, `mergedIntoId`). Its people queue behind those of
 * the second one in their order of arrival, and sit down as far as there are seats. Consent once given is kept.
 */
export async function mergeBookings(
  tx: Transaction,
  { fromId, intoId, reason, actorId }: { fromId: string; intoId: string; reason: string; actorId: string },
  now: Date,
): Promise<Told[]> {
  const coming = await tx.booking.findMany({
    where: { sessionId: fromId, cancelledAt: null },
    select: { enrolmentId: true, approvedAt: true, seatId: true },
    orderBy: { arrival: 'asc' },
  })
  const told = await cancelSessionBookings(tx, { sessionId: fromId, reason }, now)
  const added: string[] = []
  // Who had a seat comes before who waited for one.
  for (const { enrolmentId, approvedAt } of [...coming].sort(
    (a, b) => Number(!a.seatId) - Number(!b.seatId),
  )) {
    const place = await readPlace(tx, { sessionId: intoId, enrolmentId }, now)
    if (!place || place.standing) continue
    const booking = { seatId: null, approvedAt, approvalDueAt: null, bookedById: actorId }
    added.push(await insertBooking(tx, place, booking, now))
  }
  told.push(...(await fillFreedSeats(tx, intoId, now)))
  const seating = await readSeating(tx, intoId)
  if (!seating) return told
  for (const reader of await listReaders(tx, intoId, added, now)) {
    const mine = seating.waiting.find(({ bookingId }) => bookingId === reader.bookingId)
    if (!mine) continue
    const place = seating.waiting.filter((w) => w.poolId === mine.poolId && w.arrival <= mine.arrival).length
    told.push(await tellWaiting(tx, { session: seating.session, reader, now }, place))
  }
  return told
}

async function grow(tx: Transaction, sessionId: string): Promise<void> {
  await tx.strategySession.update({ where: { id: sessionId }, data: { sequence: { increment: 1 } } })
}
