// What staff do on a day: mark people as seen or otherwise, take a mark back, close the day and open it again.
import type { AttendanceKind } from '#app/features/learning/attendance.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { refreshAttendance } from './attendance.server.ts'
import { decideMark, type MarkRefusal } from './day-marks.ts'
import { findStaffDay, listDayMembers, type StaffDay, type StaffSession } from './day-rows.server.ts'

export interface DayKey {
  sessionId: string
  dayId: string
}

export type MarkAnswer =
  { outcome: 'done' } | { outcome: 'unknown' } | { outcome: 'refused'; reason: MarkRefusal }

export interface Mark {
  enrolmentId: string
  /** `present`: was seen on this day. `none`: takes back what was marked. */
  mark: 'present' | 'none' | Exclude<AttendanceKind, 'attended'>
  hours: number | null
  remark: string | null
  /** Said of somebody who is not on the list: «да, отметить без записи». */
  walkIn: boolean
}

export async function markPerson(
  viewer: Viewer,
  { sessionId, dayId, enrolmentId, mark, hours, remark, walkIn }: DayKey & Mark,
  now = new Date(),
): Promise<MarkAnswer> {
  return inTransaction(async (tx): Promise<MarkAnswer> => {
    const found = await findStaffDay(viewer, { sessionId, dayId }, tx)
    const member = found && (await findMember(tx, found, enrolmentId))
    if (!found || !member) return { outcome: 'unknown' }
    const decision = decideMark(
      {
        mark,
        hours,
        remark,
        walkIn,
        booked: member.booked,
        cancelled: found.session.cancelledAt !== null,
        opensAt: found.day.window.opensAt,
      },
      now,
    )
    if (decision !== 'record') return { outcome: 'refused', reason: decision }
    const before = await markedBefore(tx, { sessionId, dayId, enrolmentId })
    if (mark === 'present' || mark === 'none')
      await tx.attendance.deleteMany({ where: { sessionId, enrolmentId } })
    if (mark === 'present')
      await tx.checkIn.upsert({
        where: { dayId_enrolmentId: { dayId, enrolmentId } },
        create: { dayId, enrolmentId, method: 'hand', seenAt: now, recordedAt: now, staffId: viewer.userId },
        update: {},
      })
    else if (mark === 'none') await tx.checkIn.deleteMany({ where: { dayId, enrolmentId } })
    else {
      const said = {
        kind: mark,
        hours: mark === 'partly' ? hours : null,
        remark,
        recordedAt: now,
        recordedById: viewer.userId,
      }
      await tx.attendance.upsert({
        where: { sessionId_enrolmentId: { sessionId, enrolmentId } },
        create: { sessionId, enrolmentId, ...said },
        update: said,
      })
    }
    const detail = { enrolmentId, before, mark, hours, walkIn: mark === 'present' && !member.booked }
    await recordAudit(tx, { ...actOf(viewer, dayId), action: 'attendance.marked', detail }, now)
    await refreshAttendance(tx, sessionId, [enrolmentId], now)
    return { outcome: 'done' }
  })
}

/** What stood there before: the journal keeps it beside the new mark. */
async function markedBefore(
  tx: Transaction,
  { sessionId, dayId, enrolmentId }: DayKey & { enrolmentId: string },
): Promise<string> {
  const key = { sessionId_enrolmentId: { sessionId, enrolmentId } }
  const said = await tx.attendance.findUnique({ where: key, select: { kind: true } })
  if (said) return said.kind
  const seen = await tx.checkIn.count({ where: { dayId, enrolmentId } })
  return seen ? 'present' : 'none'
}

/** Everyone expected and not seen becomes a no-show; who is seen later after all is counted as there. */
export async function closeDay(viewer: Viewer, key: DayKey, now = new Date()): Promise<MarkAnswer> {
  return changeClosing(viewer, key, now, (day) => {
    if (now < day.startsAt) return 'not-begun'
    return day.closedAt ? 'closed-already' : { closedAt: now, closedById: viewer.userId }
  })
}

export async function reopenDay(viewer: Viewer, key: DayKey, now = new Date()): Promise<MarkAnswer> {
  return changeClosing(viewer, key, now, (day) =>
    day.closedAt ? { closedAt: null, closedById: null } : 'open-already',
  )
}

async function changeClosing(
  viewer: Viewer,
  { sessionId, dayId }: DayKey,
  now: Date,
  decide: (day: StaffDay) => MarkRefusal | { closedAt: Date | null; closedById: string | null },
): Promise<MarkAnswer> {
  return inTransaction(async (tx): Promise<MarkAnswer> => {
    const found = await findStaffDay(viewer, { sessionId, dayId }, tx)
    if (!found) return { outcome: 'unknown' }
    const change = found.session.cancelledAt ? 'cancelled' : decide(found.day)
    if (typeof change === 'string') return { outcome: 'refused', reason: change }
    await tx.sessionDay.update({ where: { id: dayId }, data: change })
    const action = change.closedAt ? 'session-day.closed' : 'session-day.reopened'
    await recordAudit(tx, { ...actOf(viewer, dayId), action }, now)
    const people = await listDayMembers({ sessionId, cohortId: found.session.cohort.id, dayId }, now, tx)
    const touched = people.filter(({ booked, kind }) => booked || kind !== null)
    await refreshAttendance(
      tx,
      sessionId,
      touched.map(({ enrolmentId }) => enrolmentId),
      now,
    )
    return { outcome: 'done' }
  })
}

/** A person of the session's cohort who has not withdrawn. */
async function findMember(tx: Transaction, { session }: StaffSession, enrolmentId: string) {
  const member = await tx.enrolment.findFirst({
    where: { id: enrolmentId, cohortId: session.cohort.id, withdrawnAt: null },
    select: { id: true },
  })
  if (!member) return null
  const seats = { sessionId: session.id, enrolmentId, cancelledAt: null, seatId: { not: null } }
  return { booked: (await tx.booking.count({ where: seats })) > 0 }
}

function actOf(viewer: Viewer, dayId: string) {
  return { actorId: viewer.userId, objectType: 'session-day', objectId: dayId }
}
