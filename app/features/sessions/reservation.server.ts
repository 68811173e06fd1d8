// Seats held for a municipality: reserved by the organiser, named by its coordinator, released in time or by hand.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { readPlace } from './booking-rows.server.ts'
import { insertBooking, seatBooking } from './booking-writes.server.ts'
import { readFreeSeats } from './queue-rows.server.ts'
import {
  decideNaming,
  decideRelease,
  decideReservation,
  type NamingRefusal,
  type ReleaseRefusal,
  type ReservationRefusal,
} from './reservation.ts'
import { poolOf } from './seat-pool.ts'
import { fillFreedSeats } from './seating.server.ts'
import { readSeating } from './seating-rows.server.ts'
import { canRunSession, canSpeakFor } from './session.ts'
import { tellSeated, type Told } from './session-mail.server.ts'
import type { SessionFacts } from './session-rows.server.ts'
import { coordinatorPath, listCoordinators, tellStaff } from './staff.server.ts'
import { releasedWords, reservedWords } from './staff-mail.ts'

export type ReservationOutcome =
  | { outcome: 'reserved'; reservationId: string; told: Told[] }
  | { outcome: 'refused'; reason: ReservationRefusal; free: number }
  | { outcome: 'unknown' }

/** Holds open seats of the municipality's pool (its quota, or the general pool) until `releaseAt`. */
export async function reserveSeats(
  viewer: Viewer,
  {
    sessionId,
    municipalityId,
    seats,
    releaseAt,
  }: { sessionId: string; municipalityId: string; seats: number; releaseAt: Date },
  now = new Date(),
): Promise<ReservationOutcome> {
  return inTransaction(async (tx) => {
    const seating = await readSeating(tx, sessionId)
    if (!seating || !canRunSession(viewer, seating.session.cohort)) return { outcome: 'unknown' }
    const municipality = await tx.organisation.findFirst({
      where: { id: municipalityId, kind: 'municipality' },
      select: { id: true },
    })
    if (!municipality) return { outcome: 'unknown' }
    const { session } = seating
    const open = (await readFreeSeats(tx, sessionId, poolOf(municipalityId, seating.quotas))).filter(
      ({ closed }) => !closed,
    )
    const decision = decideReservation({ session, seats, releaseAt, free: open.length }, now)
    if (decision.outcome === 'refused') return decision
    const { id } = await tx.seatReservation.create({
      data: { sessionId, municipalityId, seats, releaseAt, createdById: viewer.userId, createdAt: now },
    })
    await tx.seat.updateMany({
      where: { id: { in: open.slice(0, seats).map((seat) => seat.id) } },
      data: { reservationId: id },
    })
    await audit(tx, viewer.userId, 'reservation.created', id, { seats }, now)
    const words = reservedWords(session, { seats, until: releaseAt })
    return {
      outcome: 'reserved',
      reservationId: id,
      told: await tellMunicipality(tx, session, municipalityId, words, id, now),
    }
  })
}

export type NamingOutcome =
  | { outcome: 'seated'; bookingId: string; seat: number; told: Told[] }
  | { outcome: 'refused'; reason: NamingRefusal; busyWith: string | null }
  | { outcome: 'unknown' }

/** Puts a person of the municipality on one of its held seats; somebody who waits here stops waiting. */
export async function nameReserved(
  viewer: Viewer,
  { reservationId, enrolmentId }: { reservationId: string; enrolmentId: string },
  now = new Date(),
): Promise<NamingOutcome> {
  return inTransaction(async (tx) => {
    const held = await tx.seatReservation.findUnique({
      where: { id: reservationId },
      include: { held: { orderBy: { number: 'asc' }, take: 1 } },
    })
    const place = held && (await readPlace(tx, { sessionId: held.sessionId, enrolmentId }, now))
    if (!held || !place) return { outcome: 'unknown' }
    const { session, standing, busyWith } = place
    if (!canRunSession(viewer, session.cohort) && !canSpeakFor(viewer, held.municipalityId))
      return { outcome: 'unknown' }
    const [seat] = held.held
    const decision = decideNaming(
      {
        session,
        reservation: held,
        held: held.held.length,
        sameMunicipality: place.municipalityId === held.municipalityId,
        seated: Boolean(standing?.seatId),
        busy: busyWith !== null,
      },
      now,
    )
    if (decision.outcome === 'refused') return { ...decision, busyWith }
    if (!seat) return { outcome: 'refused', reason: 'all-named', busyWith }
    await tx.seat.update({ where: { id: seat.id }, data: { reservationId: null } })
    // Holding the seats for the municipality was the consent.
    const taken = { seatId: seat.id, approvedAt: now, approvedById: viewer.userId }
    const bookingId = standing
      ? (await seatBooking(tx, standing.id, taken, now), standing.id)
      : await insertBooking(tx, place, { ...taken, approvalDueAt: null, bookedById: viewer.userId }, now)
    await audit(tx, viewer.userId, 'reservation.named', reservationId, { bookingId }, now)
    const telling = { session, reader: { ...place.person, bookingId }, now }
    const told = [await tellSeated(tx, telling, { seat: seat.number, approvalDueAt: null })]
    return { outcome: 'seated', bookingId, seat: seat.number, told }
  })
}

export type ReleaseOutcome =
  | { outcome: 'released'; seats: number; told: Told[] }
  | { outcome: 'refused'; reason: ReleaseRefusal }
  | { outcome: 'unknown' }

/** Gives the unnamed seats back to their pool; who waits gets them. */
export async function releaseReserved(
  viewer: Viewer,
  reservationId: string,
  now = new Date(),
): Promise<ReleaseOutcome> {
  return inTransaction((tx) => release(tx, { reservationId, viewer }, now))
}

/** Reservations whose day has come. Each is its own transaction; returns how many. */
export async function releaseDueReservations(now: Date): Promise<number> {
  const due = await database().seatReservation.findMany({
    where: { releasedAt: null, releaseAt: { lte: now } },
    select: { id: true },
    orderBy: [{ releaseAt: 'asc' }, { id: 'asc' }],
  })
  let done = 0
  for (const { id } of due) {
    const { outcome } = await inTransaction((tx) => release(tx, { reservationId: id, viewer: null }, now))
    if (outcome === 'released') done += 1
  }
  return done
}

async function release(
  tx: Transaction,
  { reservationId, viewer }: { reservationId: string; viewer: Viewer | null },
  now: Date,
): Promise<ReleaseOutcome> {
  const held = await tx.seatReservation.findUnique({
    where: { id: reservationId },
    include: { held: { select: { id: true } } },
  })
  const seating = held && (await readSeating(tx, held.sessionId))
  if (!held || !seating) return { outcome: 'unknown' }
  const { session } = seating
  if (viewer && !canRunSession(viewer, session.cohort)) return { outcome: 'unknown' }
  const decision = decideRelease(held)
  if (decision.outcome === 'refused') return decision
  const freed = held.held.map(({ id }) => id)
  await tx.seat.updateMany({ where: { reservationId }, data: { reservationId: null } })
  await tx.seatReservation.update({ where: { id: reservationId }, data: { releasedAt: now } })
  await audit(tx, viewer?.userId ?? null, 'reservation.released', reservationId, { seats: freed.length }, now)
  const told = await fillFreedSeats(tx, session.id, now, { freed })
  if (freed.length) {
    const words = releasedWords(session, { seats: freed.length })
    told.push(...(await tellMunicipality(tx, session, held.municipalityId, words, reservationId, now)))
  }
  return { outcome: 'released', seats: freed.length, told }
}

async function tellMunicipality(
  tx: Transaction,
  session: SessionFacts,
  municipalityId: string,
  words: Parameters<typeof tellStaff>[3],
  key: string,
  now: Date,
): Promise<Told[]> {
  const people = await listCoordinators(tx, municipalityId, now)
  return tellStaff(tx, session, people, words, { key, path: coordinatorPath(session.id), now })
}

async function audit(
  tx: Transaction,
  actorId: string | null,
  action: string,
  objectId: string,
  detail: Record<string, string | number>,
  now: Date,
): Promise<void> {
  await recordAudit(tx, { actorId, action, objectType: 'reservation', objectId, detail }, now)
}
