// A session's seats after anything changed: queues move up, people are told. Capacity and quotas are changed here.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { tellApprovalWanted } from './approval-asking.server.ts'
import { promisedTooMany, type Quotas } from './seat-pool.ts'
import { decideResize, type ResizeRefusal, settle } from './seating.ts'
import { markPassedOver, readSeating, requeue, type Seating, writePlan } from './seating-rows.server.ts'
import { approvalDue, canRunSession, promotionStopped } from './session.ts'
import { tellPassedOver, tellPromoted, type Told } from './session-mail.server.ts'
import { listReaders } from './readers.server.ts'

/**
 * Deals the seats to the pools and moves the queues up, in the caller's transaction. Call it after every change of
 * seats, quotas, times or holders. `freed`: seats given up just now; they stay closed while promotion is stopped.
 */
export async function fillFreedSeats(
  tx: Transaction,
  sessionId: string,
  now: Date,
  { freed = [] as string[] } = {},
): Promise<Told[]> {
  const seating = await readSeating(tx, sessionId)
  if (!seating) return []
  const { session } = seating
  const plan = settle({ ...seating, stopped: promotionStopped(session, now) }, freed)
  const approvalDueAt = approvalDue(session, null, now)
  await writePlan(tx, plan, { approvalDueAt, now })
  const passedOver = await markPassedOver(tx, plan.passedOver, now)
  const seats = new Map(plan.seated.map(({ bookingId, seat }) => [bookingId, seat]))
  const told: Told[] = []
  for (const reader of await listReaders(tx, session.id, [...seats.keys(), ...passedOver], now)) {
    const telling = { session, reader, now }
    const seat = seats.get(reader.bookingId)
    if (seat === undefined) {
      told.push(await tellPassedOver(tx, telling, reader.busyWith))
      continue
    }
    const due = reader.approvedAt ? null : approvalDueAt
    await audit(tx, null, 'booking.promoted', 'booking', reader.bookingId, { seat }, now)
    told.push(await tellPromoted(tx, telling, { seat, approvalDueAt: due }))
    if (due) told.push(...(await tellApprovalWanted(tx, telling, due)))
  }
  return told
}

/** People who gave up a seat somewhere may be waiting elsewhere at the same time: those queues move up too. */
export async function fillElsewhere(
  tx: Transaction,
  { sessionId, userIds }: { sessionId: string; userIds: string[] },
  now: Date,
): Promise<Told[]> {
  if (!userIds.length) return []
  const rows = await tx.booking.findMany({
    where: { userId: { in: userIds }, sessionId: { not: sessionId }, seatId: null, cancelledAt: null },
    distinct: ['sessionId'],
    select: { sessionId: true },
    orderBy: { sessionId: 'asc' },
  })
  const told: Told[] = []
  for (const row of rows) told.push(...(await fillFreedSeats(tx, row.sessionId, now)))
  return told
}

export type ResizeOutcome =
  | { outcome: 'resized'; over: number; told: Told[] }
  | { outcome: 'refused'; reason: ResizeRefusal; held: number }
  | { outcome: 'unknown' }

/** Changes how many seats there are. Also lays them out for a new session: `layOutSeats` below. */
export async function resizeSession(
  viewer: Viewer,
  { sessionId, capacity, reason = null }: { sessionId: string; capacity: number; reason?: string | null },
  now = new Date(),
): Promise<ResizeOutcome> {
  return inTransaction(async (tx) => {
    const seating = await readManaged(tx, viewer, sessionId)
    if (!seating) return { outcome: 'unknown' }
    const decision = decideResize({
      capacity,
      roomCapacity: seating.roomCapacity,
      reason,
      over: seating.session.cancelledAt !== null || now >= seating.session.endsAt,
      seats: seating.seats.map(({ id, number, heldBy }) => ({ id, number, held: heldBy !== null })),
    })
    if (decision.outcome === 'refused') return decision
    await tx.seat.deleteMany({ where: { id: { in: decision.drop } } })
    await tx.strategySession.update({
      where: { id: sessionId },
      data: { capacity, overCapacityReason: decision.over > 0 ? reason : null },
    })
    await tx.seat.createMany({ data: decision.add.map((number) => ({ sessionId, number })) })
    const detail = { from: seating.capacity, to: capacity, over: decision.over }
    await audit(tx, viewer.userId, 'session.resized', 'session', sessionId, detail, now)
    return { outcome: 'resized', over: decision.over, told: await fillFreedSeats(tx, sessionId, now) }
  })
}

/** Makes the seats of a session that has none yet, up to its capacity, and deals them to its pools. */
export async function layOutSeats(tx: Transaction, sessionId: string, now: Date): Promise<void> {
  const seating = await readSeating(tx, sessionId)
  if (!seating) return
  const have = new Set(seating.seats.map(({ number }) => number))
  const numbers = Array.from({ length: seating.capacity }, (_, index) => index + 1)
  const missing = numbers.filter((number) => !have.has(number)).slice(0, seating.capacity - have.size)
  await tx.seat.createMany({ data: missing.map((number) => ({ sessionId, number })) })
  await fillFreedSeats(tx, sessionId, now)
}

export type PoolsOutcome =
  | { outcome: 'set'; promisedTooMany: number; told: Told[] }
  | { outcome: 'refused'; reason: 'session-over' | 'not-a-number' }
  | { outcome: 'unknown' }

/** Replaces the quotas (municipality id → seats). They may promise more than there is: the answer says by how many. */
export async function setPools(
  viewer: Viewer,
  { sessionId, pools }: { sessionId: string; pools: Quotas },
  now = new Date(),
): Promise<PoolsOutcome> {
  if ([...pools.values()].some((seats) => !Number.isInteger(seats) || seats < 0))
    return { outcome: 'refused', reason: 'not-a-number' }
  return inTransaction(async (tx) => {
    const seating = await readManaged(tx, viewer, sessionId)
    if (!seating) return { outcome: 'unknown' }
    const { session } = seating
    if (session.cancelledAt || now >= session.endsAt) return { outcome: 'refused', reason: 'session-over' }
    await tx.seatPool.deleteMany({ where: { sessionId } })
    await tx.seatPool.createMany({
      data: [...pools].map(([municipalityId, seats]) => ({ sessionId, municipalityId, seats })),
    })
    await requeue(tx, sessionId, now)
    await audit(tx, viewer.userId, 'session.pools-set', 'session', sessionId, { pools: pools.size }, now)
    const told = await fillFreedSeats(tx, sessionId, now)
    return { outcome: 'set', promisedTooMany: promisedTooMany(seating.capacity, pools), told }
  })
}

async function readManaged(tx: Transaction, viewer: Viewer, sessionId: string): Promise<Seating | null> {
  const seating = await readSeating(tx, sessionId)
  return seating && canRunSession(viewer, seating.session.cohort) ? seating : null
}

async function audit(
  tx: Transaction,
  actorId: string | null,
  action: string,
  objectType: 'booking' | 'session',
  objectId: string,
  detail: Record<string, string | number>,
  now: Date,
): Promise<void> {
  await recordAudit(tx, { actorId, action, objectType, objectId, detail }, now)
}
