// A scan of somebody's personal code by staff, at once or kept on a phone and sent later. Written once, at the moment it happened.
import { recordAudit } from '#app/features/operations/audit.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { fullName } from '#app/lib/russian.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { refreshAttendance } from './attendance.server.ts'
import { judgeScanTime, scanTimeRefusals } from './check-in.ts'
import type { DayKey } from './day-marks.server.ts'
import { findStaffDay } from './day-rows.server.ts'

export type ScanAnswer =
  | { outcome: 'unknown' }
  | { outcome: 'recorded' | 'already'; name: string; seenAt: Date }
  | { outcome: 'refused'; name: string | null; message: string }

export const scanRefusals = {
  'unknown-code': 'Такого кода нет. Проверьте его или найдите человека в списке.',
  'another-session': 'Это код другой сессии.',
  'not-booked': 'Запись этого человека отменена. Если он пришёл, отметьте его в списке «Без записи».',
  waiting: 'Этот человек в листе ожидания. Если место есть, отметьте его в списке «Без записи».',
  withdrawn: 'Этого человека нет в потоке.',
  cancelled: 'Эту сессию отменили, отмечать некого.',
} as const

export async function takeScan(
  viewer: Viewer,
  { sessionId, dayId, code, seenAt }: DayKey & { code: string; seenAt: Date },
  now = new Date(),
): Promise<ScanAnswer> {
  return inTransaction(async (tx): Promise<ScanAnswer> => {
    const found = await findStaffDay(viewer, { sessionId, dayId }, tx)
    if (!found) return { outcome: 'unknown' }
    const booking = await tx.booking.findUnique({
      where: { personalCode: code },
      select: {
        ...{ sessionId: true, enrolmentId: true, cancelledAt: true, seatId: true },
        enrolment: { select: { withdrawnAt: true, user: true } },
      },
    })
    if (!booking) return refused(null, scanRefusals['unknown-code'])
    // A code of another session tells nothing about its owner.
    if (booking.sessionId !== sessionId) return refused(null, scanRefusals['another-session'])
    const { enrolmentId } = booking
    const name = fullName(booking.enrolment.user)
    if (found.session.cancelledAt) return refused(name, scanRefusals.cancelled)
    if (booking.enrolment.withdrawnAt) return refused(name, scanRefusals.withdrawn)
    const before = await tx.checkIn.findUnique({ where: { dayId_enrolmentId: { dayId, enrolmentId } } })
    if (before) return { outcome: 'already', name, seenAt: before.seenAt }
    if (booking.cancelledAt) return refused(name, scanRefusals['not-booked'])
    if (booking.seatId === null) return refused(name, scanRefusals.waiting)
    const time = judgeScanTime(seenAt, found.day.window, now)
    if (time.outcome === 'refused') return refused(name, scanTimeRefusals[time.reason])
    await tx.checkIn.create({
      data: {
        ...{ dayId, enrolmentId, method: 'staff', staffId: viewer.userId },
        ...{ seenAt: time.seenAt, recordedAt: now },
      },
    })
    // Staff have said «не пришёл» and then met the person: what they saw last counts.
    const corrected = { kind: { in: ['no-show', 'excused'] }, recordedAt: { lt: time.seenAt } }
    await tx.attendance.deleteMany({ where: { sessionId, enrolmentId, ...corrected } })
    const about = { objectType: 'session-day', objectId: dayId, detail: { enrolmentId, method: 'staff' } }
    await recordAudit(tx, { actorId: viewer.userId, action: 'check-in.recorded', ...about }, now)
    await refreshAttendance(tx, sessionId, [enrolmentId], now)
    return { outcome: 'recorded', name, seenAt: time.seenAt }
  })
}

function refused(name: string | null, message: string): ScanAnswer {
  return { outcome: 'refused', name, message }
}
