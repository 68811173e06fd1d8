// A day of a session as its participant sees it: one statement, whoever asks; the rule says who may.
import type { Reader } from '#app/platform/database.server.ts'
import {
  type SessionColumns,
  sessionColumns,
  type SessionFacts,
  sessionFacts,
  sessionTables,
} from './session-rows.server.ts'

export interface OwnDay {
  session: SessionFacts
  dayId: string
  window: { opensAt: Date; closesAt: Date }
  secret: string
  /** The person's enrolment in the session's cohort; null: none, or withdrawn. */
  enrolmentId: string | null
  booked: boolean
  seenAt: Date | null
}

interface Columns extends SessionColumns {
  [key: string]: unknown
  opensAt: string
  closesAt: string
  secret: string
  enrolmentId: string | null
  booked: bigint
  seenAt: string | null
}

export async function readOwnDay(reader: Reader, dayId: string, userId: string): Promise<OwnDay | null> {
  const [row] = await reader.$queryRaw<Columns[]>`
    SELECT ${sessionColumns}, q."checkInOpensAt" AS "opensAt", q."checkInClosesAt" AS "closesAt",
           q."checkInSecret" AS "secret", e."id" AS "enrolmentId",
           EXISTS (SELECT 1 FROM "Booking" b WHERE b."sessionId" = s."id" AND b."enrolmentId" = e."id"
                    AND b."cancelledAt" IS NULL AND b."seatId" IS NOT NULL) AS "booked",
           (SELECT c."seenAt" FROM "CheckIn" c WHERE c."dayId" = q."id" AND c."enrolmentId" = e."id") AS "seenAt"
      FROM ${sessionTables}
      JOIN "SessionDay" q ON q."sessionId" = s."id"
      LEFT JOIN "Enrolment" e ON e."cohortId" = s."cohortId" AND e."userId" = ${userId}
             AND e."withdrawnAt" IS NULL
     WHERE q."id" = ${dayId}`
  if (!row) return null
  return {
    session: sessionFacts(row),
    dayId,
    window: { opensAt: new Date(row.opensAt), closesAt: new Date(row.closesAt) },
    secret: row.secret,
    enrolmentId: row.enrolmentId,
    booked: Boolean(row.booked),
    seenAt: row.seenAt === null ? null : new Date(row.seenAt),
  }
}

/** Days on which the person could check in about now: of own cohorts, with a seat. */
export async function listOpenDays(
  reader: Reader,
  userId: string,
  now: Date,
): Promise<{ dayId: string; title: string }[]> {
  return reader.$queryRaw`
    SELECT q."id" AS "dayId", s."title"
      FROM "SessionDay" q
      JOIN "StrategySession" s ON s."id" = q."sessionId" AND s."cancelledAt" IS NULL
      JOIN "Booking" b ON b."openKey" = s."id" || ':' || ${userId} AND b."seatId" IS NOT NULL
      JOIN "Enrolment" e ON e."id" = b."enrolmentId" AND e."withdrawnAt" IS NULL
     WHERE q."checkInOpensAt" <= ${now} AND q."checkInClosesAt" >= ${now}
     ORDER BY q."startsAt", q."id"`
}
