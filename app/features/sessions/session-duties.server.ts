// What the clock does for people: reminders, the alert about too few, the call for feedback. Each letter exactly once.
import { dayOf } from '#app/lib/dates.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { dueReminder, needsReminder, readReminders } from './reminder.ts'
import { feedbackWords, reminderWords } from './session-mail.ts'
import { type Reader, tell } from './session-mail.server.ts'
import {
  personColumns,
  type SessionColumns,
  sessionColumns,
  sessionFacts,
  sessionTables,
} from './session-rows.server.ts'
import { listOrganisers, organiserPath, tellStaff } from './staff.server.ts'
import { belowMinimumWords } from './staff-mail.ts'

const day = 86_400_000
const atOnce = 50

/** Who holds a seat for good and has not been reminded at this distance of this start. */
export async function remindParticipants(now: Date): Promise<number> {
  const sessions = await database().$queryRaw<(SessionColumns & { reminders: string })[]>`
    SELECT ${sessionColumns}, s."reminders" FROM ${sessionTables}
     WHERE s."startsAt" > ${now} AND s."startsAt" <= ${new Date(now.getTime() + 60 * day)}
       AND s."cancelledAt" IS NULL AND s."announcedAt" <= ${now}`
  let sent = 0
  for (const row of sessions) {
    const session = sessionFacts(row)
    const hours = dueReminder(readReminders(row.reminders), session.startsAt, now)
    if (hours === null) continue
    const key = `${hours}:${session.startsAt.getTime()}`
    const kind = reminderWords(session, { hours, seat: 0 }).kind
    const people = await database().$queryRaw<(Reader & { seat: bigint; seatedAt: string })[]>`
      SELECT b."id" AS "bookingId", t."number" AS "seat", b."seatedAt",
             ${personColumns(dayOf(now, capitalTimeZone))}
        FROM "Booking" b
        JOIN "Seat" t ON t."id" = b."seatId"
        JOIN "User" u ON u."id" = b."userId" AND u."deactivatedAt" IS NULL
       WHERE b."sessionId" = ${session.id} AND b."cancelledAt" IS NULL AND b."approvalDueAt" IS NULL
         AND NOT EXISTS (SELECT 1 FROM "OutboxMail" m
                          WHERE m."dedupeKey" = ${`${kind}:`} || b."id" || ${`:${key}`})
       ORDER BY b."arrival"`
    const due = people.filter(({ seatedAt }) => needsReminder(hours, session.startsAt, new Date(seatedAt)))
    for (let from = 0; from < due.length; from += atOnce)
      await inTransaction(async (tx) => {
        for (const reader of due.slice(from, from + atOnce)) {
          const words = reminderWords(session, { hours, seat: Number(reader.seat) })
          await tell(tx, { session, reader, now }, words, { key: `${kind}:${reader.bookingId}:${key}` })
          sent += 1
        }
      })
  }
  return sent
}

/** Too few people some days ahead: the organisers decide; nothing is cancelled by itself. */
export async function alertBelowMinimum(now: Date): Promise<number> {
  const rows = await database().$queryRaw<
    (SessionColumns & { minimumSeats: bigint; minimumDays: bigint; seated: bigint })[]
  >`
    SELECT ${sessionColumns}, s."minimumSeats", s."minimumDays",
           (SELECT COUNT(*) FROM "Booking" b
             WHERE b."sessionId" = s."id" AND b."cancelledAt" IS NULL AND b."seatId" IS NOT NULL) AS "seated"
      FROM ${sessionTables}
     WHERE s."startsAt" > ${now} AND s."cancelledAt" IS NULL AND s."announcedAt" <= ${now}
       AND s."minimumSeats" > 0`
  let told = 0
  for (const row of rows) {
    const session = sessionFacts(row)
    const [seated, minimum] = [Number(row.seated), Number(row.minimumSeats)]
    if (seated >= minimum || now.getTime() < session.startsAt.getTime() - Number(row.minimumDays) * day)
      continue
    const key = `${session.id}:${session.startsAt.getTime()}`
    const words = belowMinimumWords(session, { seated, minimum })
    const alerted = { dedupeKey: { startsWith: `${words.kind}:${key}:` } }
    if (await database().outboxMail.findFirst({ where: alerted, select: { id: true } })) continue
    await inTransaction(async (tx) => {
      const people = await listOrganisers(tx, session.cohort, now)
      await tellStaff(tx, session, people, words, { key, path: organiserPath(session.id), now })
      told += people.length
    })
  }
  return told
}

/** Opens the anonymous form after the end and asks those who were there. A session long over is opened silently. */
export async function openFeedback(now: Date): Promise<number> {
  const rows = await database().$queryRaw<SessionColumns[]>`
    SELECT ${sessionColumns} FROM ${sessionTables}
     WHERE s."endsAt" <= ${now} AND s."cancelledAt" IS NULL AND s."feedbackOpenedAt" IS NULL`
  for (const row of rows) {
    const session = sessionFacts(row)
    await inTransaction(async (tx) => {
      const { count } = await tx.strategySession.updateMany({
        where: { id: session.id, feedbackOpenedAt: null },
        data: { feedbackOpenedAt: now },
      })
      if (!count || session.endsAt.getTime() < now.getTime() - 14 * day) return
      const people = await tx.$queryRaw<Reader[]>(Prisma.sql`
        SELECT b."id" AS "bookingId", ${personColumns(dayOf(now, capitalTimeZone))}
          FROM "Booking" b
          JOIN "User" u ON u."id" = b."userId" AND u."deactivatedAt" IS NULL
          LEFT JOIN "Attendance" a ON a."sessionId" = b."sessionId" AND a."enrolmentId" = b."enrolmentId"
         WHERE b."sessionId" = ${session.id} AND b."cancelledAt" IS NULL AND b."seatId" IS NOT NULL
           AND COALESCE(a."kind", 'attended') IN ('attended', 'partly')
         ORDER BY b."arrival"`)
      const words = feedbackWords(session)
      const path = `/sessions/${session.id}/feedback`
      for (const reader of people)
        await tell(tx, { session, reader, now }, words, { key: `${words.kind}:${reader.bookingId}`, path })
    })
  }
  return rows.length
}
