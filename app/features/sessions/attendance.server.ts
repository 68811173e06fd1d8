// Rewrites attendance of a session from what was seen, and tells progress, in the transaction that changed something.
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import type { AttendanceKind } from '#app/features/learning/attendance.ts'
import { recordAttendance } from '#app/features/learning/progress.server.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { attendanceOf, type DayOfSession, hoursByClock } from './day-attendance.ts'

interface PresenceRow {
  enrolmentId: string
  expected: bigint
  seen: string
  kind: AttendanceKind | null
  hours: number | null
  recordedById: string | null
}

/** A row without `recordedById` follows from the check-ins; one with it is what staff said, and stays. */
export async function refreshAttendance(
  tx: Transaction,
  sessionId: string,
  enrolmentIds: string[],
  now: Date,
): Promise<void> {
  if (!enrolmentIds.length) return
  const session = await tx.strategySession.findUniqueOrThrow({
    where: { id: sessionId },
    select: {
      componentKey: true,
      days: { orderBy: { startsAt: 'asc' } },
      cohort: { select: { versionId: true } },
    },
  })
  const { componentKey, days } = session
  const sessionHours = await hoursOf(tx, session.cohort.versionId, componentKey, days)
  for (const row of await readPresence(tx, sessionId, enrolmentIds)) {
    const byHand =
      row.recordedById !== null && row.kind !== null ? { kind: row.kind, hours: row.hours } : null
    const mark = attendanceOf({
      days,
      seenDayIds: JSON.parse(row.seen) as string[],
      expected: Boolean(row.expected),
      byHand,
      sessionHours,
    })
    const { enrolmentId } = row
    const key = { sessionId_enrolmentId: { sessionId, enrolmentId } }
    if (!mark) await tx.attendance.deleteMany({ where: { sessionId, enrolmentId } })
    else if (!byHand && (row.kind !== mark.kind || row.hours !== mark.hours))
      await tx.attendance.upsert({
        where: key,
        create: { sessionId, enrolmentId, ...mark, recordedAt: now },
        update: { ...mark, remark: null, recordedAt: now },
      })
    await recordAttendance(tx, {
      enrolmentId,
      sessionKey: componentKey,
      kind: mark?.kind ?? null,
      hours: mark?.hours ?? null,
      now,
    })
  }
}

async function readPresence(
  tx: Transaction,
  sessionId: string,
  enrolmentIds: string[],
): Promise<PresenceRow[]> {
  return tx.$queryRaw<PresenceRow[]>(Prisma.sql`
    SELECT e."id" AS "enrolmentId", a."kind", a."hours", a."recordedById",
           EXISTS (SELECT 1 FROM "Booking" b WHERE b."sessionId" = ${sessionId} AND b."enrolmentId" = e."id"
                    AND b."cancelledAt" IS NULL AND b."seatId" IS NOT NULL) AS "expected",
           (SELECT json_group_array(c."dayId") FROM "CheckIn" c JOIN "SessionDay" d ON d."id" = c."dayId"
             WHERE c."enrolmentId" = e."id" AND d."sessionId" = ${sessionId}) AS "seen"
      FROM "Enrolment" e
      LEFT JOIN "Attendance" a ON a."sessionId" = ${sessionId} AND a."enrolmentId" = e."id"
     WHERE e."id" IN (SELECT "value" FROM json_each(${JSON.stringify(enrolmentIds)}))`)
}

async function hoursOf(
  tx: Transaction,
  versionId: string,
  sessionKey: string,
  days: DayOfSession[],
): Promise<number> {
  const outline = await getOutline(versionId, tx)
  const planned = outline?.sessions?.find(({ key }) => key === sessionKey)
  return planned?.hours ?? hoursByClock(days)
}
