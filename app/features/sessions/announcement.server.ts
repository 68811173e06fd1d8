// Tells a cohort that a session was announced: each person once, and only people who are still in it.
import { dayOf, formatDateTime } from '#app/lib/dates.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { tell, type Reader, type Told } from './session-mail.server.ts'
import {
  personColumns,
  type SessionColumns,
  sessionColumns,
  sessionFacts,
  type SessionFacts,
  sessionTables,
} from './session-rows.server.ts'

export async function tellAnnounced(tx: Transaction, sessionId: string, now: Date): Promise<Told[]> {
  const [row] = await tx.$queryRaw<SessionColumns[]>`
    SELECT ${sessionColumns} FROM ${sessionTables} WHERE s."id" = ${sessionId}`
  if (!row) return []
  const session = sessionFacts(row)
  const readers = await tx.$queryRaw<Reader[]>`
    SELECT '' AS "bookingId", ${personColumns(dayOf(now, capitalTimeZone))}
      FROM "Enrolment" e JOIN "User" u ON u."id" = e."userId" AND u."deactivatedAt" IS NULL
     WHERE e."cohortId" = ${session.cohort.id} AND e."withdrawnAt" IS NULL
     ORDER BY e."enrolledAt", e."id"`
  const told: Told[] = []
  for (const reader of readers) {
    const key = `session-announced:${session.id}:${reader.userId}`
    told.push(await tell(tx, { session, reader, now }, announcedWords(session, now), { key }))
  }
  return told
}

function announcedWords(session: SessionFacts, now: Date) {
  const later =
    session.signUpOpensAt && session.signUpOpensAt > now
      ? `Запись откроется ${formatDateTime(session.signUpOpensAt, session.timeZone)}.`
      : 'Запись открыта.'
  return {
    kind: 'session-announced',
    subject: `Объявлена сессия «${session.title}»`,
    text: `В Вашем потоке «${session.cohort.name}» объявлена сессия «${session.title}». ${later}`,
  }
}
