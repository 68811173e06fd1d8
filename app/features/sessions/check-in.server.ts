// A person marks themself as present: by the code on the screen or by its six digits. Writes once, and says only what was written.
import { recordAudit } from '#app/features/operations/audit.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { refreshAttendance } from './attendance.server.ts'
import { type CheckInDecision, type CheckInFacts, type CheckInRefusal, decideCheckIn } from './check-in.ts'
import { judgeDigits, judgeScreenCode, type Sign } from './check-in-code.ts'
import { takeCodeTry } from './check-in-limit.server.ts'
import { listOpenDays, type OwnDay, readOwnDay } from './check-in-rows.server.ts'
import { deviceDigest, isTicket, signWith, ticketFor } from './check-in-secret.server.ts'

export interface Brought {
  /** From the address of the QR. */
  code: string | null
  /** Typed in; goes before the code. */
  digits: string | null
  device: string | null
  ticket: string | null
}

export function findOwnDay(viewer: Viewer, dayId: string): Promise<OwnDay | null> {
  return readOwnDay(database(), dayId, viewer.userId)
}

export function listOwnOpenDays(viewer: Viewer, now = new Date()) {
  return listOpenDays(database(), viewer.userId, now)
}

/** What the page may offer before anything is written. Digits are asked for by the page itself. */
export function standingOf(day: OwnDay, brought: Brought, now = new Date()): CheckInDecision {
  return decideCheckIn({ ...factsOf(day, brought.device), verdict: verdictOf(day, brought, now) }, now)
}

/** A Set-Cookie that keeps a right code right while its owner signs in; null where there is nothing to keep. */
export async function ticketOf(
  { dayId, code, device }: { dayId: string; code: string | null; device: string },
  now = new Date(),
): Promise<string | null> {
  if (!code) return null
  const day = await database().sessionDay.findUnique({
    where: { id: dayId },
    select: { checkInSecret: true },
  })
  if (!day || judgeScreenCode(signWith(day.checkInSecret), code, now) !== 'right') return null
  return ticketFor(day.checkInSecret, { dayId, device }, now)
}

export type CheckInAnswer =
  | { outcome: 'unknown' }
  | { outcome: 'recorded' | 'already'; seenAt: Date }
  | { outcome: 'refused'; reason: CheckInRefusal }

export async function checkIn(
  viewer: Viewer,
  { dayId, ...brought }: Brought & { dayId: string },
  now = new Date(),
): Promise<CheckInAnswer> {
  if (brought.digits && !(await takeCodeTry(viewer.userId)))
    return { outcome: 'refused', reason: 'too-many-tries' }
  return inTransaction(async (tx): Promise<CheckInAnswer> => {
    const day = await readOwnDay(tx, dayId, viewer.userId)
    if (!day) return { outcome: 'unknown' }
    const { enrolmentId } = day
    let verdict: CheckInFacts['verdict'] = verdictOf(day, brought, now)
    if (verdict === 'wrong' && (await isOfAnother(tx, day, brought, now))) verdict = 'of-another'
    const device = brought.device && deviceDigest(brought.device, dayId)
    const deviceTaken = device !== null && (await tx.checkIn.count({ where: { dayId, device } })) > 0
    const decision = decideCheckIn({ ...factsOf(day, brought.device), verdict, deviceTaken }, now)
    if (decision.outcome !== 'record' || enrolmentId === null)
      return decision.outcome === 'record' ? { outcome: 'refused', reason: 'outside-cohort' } : decision
    const method = brought.digits ? 'code' : 'screen'
    await tx.checkIn.create({ data: { dayId, enrolmentId, method, device, seenAt: now, recordedAt: now } })
    const about = { objectType: 'session-day', objectId: dayId }
    await recordAudit(
      tx,
      { actorId: viewer.userId, action: 'check-in.recorded', ...about, detail: { enrolmentId, method } },
      now,
    )
    await refreshAttendance(tx, day.session.id, [enrolmentId], now)
    return { outcome: 'recorded', seenAt: now }
  })
}

function factsOf(day: OwnDay, device: string | null): Omit<CheckInFacts, 'verdict'> {
  return {
    enrolled: day.enrolmentId !== null,
    booked: day.booked,
    cancelled: day.session.cancelledAt !== null,
    seenAt: day.seenAt,
    window: day.window,
    device,
    deviceTaken: false,
  }
}

function verdictOf(day: OwnDay, { code, digits, device, ticket }: Brought, now: Date) {
  const sign = signWith(day.secret)
  if (digits) return judgeDigits(sign, digits, now)
  if (!code) return 'missing'
  const verdict = judgeScreenCode(sign, code, now)
  const kept = verdict === 'expired' || verdict === 'replayed'
  return kept && isTicket(day.secret, { ticket, dayId: day.dayId, device }, now) ? 'right' : verdict
}

/** The code on the screen of another hall, to say so. */
async function isOfAnother(tx: Transaction, day: OwnDay, { code, digits }: Brought, now: Date) {
  const others = await tx.sessionDay.findMany({
    where: { id: { not: day.dayId }, checkInOpensAt: { lte: now }, checkInClosesAt: { gte: now } },
    select: { checkInSecret: true },
    take: 200,
  })
  const fits = (sign: Sign) =>
    digits ? judgeDigits(sign, digits, now) !== 'wrong' : judgeScreenCode(sign, code ?? '', now) !== 'wrong'
  return others.some(({ checkInSecret }) => fits(signWith(checkInSecret)))
}
