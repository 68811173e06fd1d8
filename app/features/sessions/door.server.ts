// The door of one day, kept by a guest with a link: who is expected, and marking those who came. Nothing else is shown.
import { openTaskInvitation, type TaskGuest } from '#app/features/identity/task-invitation.server.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { spellings } from '#app/lib/search.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { refreshAttendance } from './attendance.server.ts'
import { decideMark, type MarkRefusal } from './day-marks.ts'
import { findDayOfGuest, listDayMembers } from './day-rows.server.ts'

type Holder = { secret: string; address: string }

export function openDoor(holder: Holder, now = new Date()): Promise<TaskGuest | null> {
  return openTaskInvitation('staff', holder, now)
}

/** Who has a seat or has been seen. Names and municipalities: a guest needs no more. */
export async function findDoor(guest: TaskGuest, query: string, now = new Date()) {
  const found = await findDayOfGuest(guest.objectId)
  if (!found) return null
  const { session, day } = found
  const people = await listDayMembers(
    { sessionId: session.id, cohortId: session.cohort.id, dayId: day.id },
    now,
  )
  const expected = people.filter(({ booked, seenAt }) => booked || seenAt)
  const own = await database().checkIn.findMany({
    where: { dayId: day.id, staffId: guest.invitationId },
    select: { enrolmentId: true },
  })
  const mine = new Set(own.map(({ enrolmentId }) => enrolmentId))
  const words = spellings(query)
  return {
    session,
    day,
    seen: expected.filter(({ seenAt }) => seenAt).length,
    total: expected.length,
    people: expected
      .filter(({ name }) => !words.length || words.some((word) => name.startsWith(word)))
      .map(({ enrolmentId, name, municipality, seat, seenAt }) => ({
        ...{ enrolmentId, name, municipality, seat, seenAt },
        mine: mine.has(enrolmentId),
      })),
  }
}

export interface DoorMark {
  enrolmentId: string
  /** False takes back what this very guest has marked. */
  present: boolean
}

export async function markAtDoor(
  { invitationId, objectId: dayId }: Pick<TaskGuest, 'invitationId' | 'objectId'>,
  { enrolmentId, present }: DoorMark,
  now = new Date(),
): Promise<{ outcome: 'done' } | { outcome: 'refused'; reason: MarkRefusal } | { outcome: 'unknown' }> {
  return inTransaction(async (tx) => {
    const found = await findDayOfGuest(dayId, tx)
    const members =
      found &&
      (await listDayMembers(
        { sessionId: found.session.id, cohortId: found.session.cohort.id, dayId },
        now,
        tx,
      ))
    const member = members?.find((one) => one.enrolmentId === enrolmentId)
    if (!found || !member) return { outcome: 'unknown' }
    const { session, day } = found
    const sessionId = session.id
    const decision = decideMark(
      {
        ...{ mark: present ? 'present' : 'none', hours: null, remark: null, walkIn: false },
        ...{ booked: member.booked, cancelled: session.cancelledAt !== null, opensAt: day.window.opensAt },
      },
      now,
    )
    if (decision !== 'record') return { outcome: 'refused', reason: decision }
    if (present) {
      if (member.seenAt) return { outcome: 'done' }
      await tx.checkIn.create({
        data: { dayId, enrolmentId, method: 'hand', seenAt: now, recordedAt: now, staffId: invitationId },
      })
      // «Не пришёл» was said before the person came.
      const corrected = { kind: { in: ['no-show', 'excused'] }, recordedAt: { lt: now } }
      await tx.attendance.deleteMany({ where: { sessionId, enrolmentId, ...corrected } })
    } else {
      const { count } = await tx.checkIn.deleteMany({
        where: { dayId, enrolmentId, staffId: invitationId },
      })
      if (!count) return { outcome: 'unknown' }
    }
    const before = member.seenAt ? 'present' : (member.kind ?? 'none')
    const detail = { enrolmentId, before, mark: present ? 'present' : 'none', invitationId }
    const fact = { actorId: null, action: 'attendance.marked', objectType: 'session-day', objectId: dayId }
    await recordAudit(tx, { ...fact, detail }, now)
    await refreshAttendance(tx, sessionId, [enrolmentId], now)
    return { outcome: 'done' }
  })
}
