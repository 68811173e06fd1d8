// The sessions of the cohorts a person is enrolled in, each with all that concerns this person, in one statement.
import type { AttendanceKind } from '#app/features/learning/attendance.ts'
import { dayOf } from '#app/lib/dates.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import type { Reader } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { OwnFacts } from './own-standing.ts'
import type { CancelledBy } from './session-mail.ts'
import {
  busyWith,
  municipalityOf,
  personColumns,
  seatIsFree,
  type SessionColumns,
  sessionColumns,
  type SessionFacts,
  sessionFacts,
  sessionTables,
  stillWaiting,
} from './session-rows.server.ts'

export interface OwnSession extends OwnFacts {
  session: SessionFacts
  enrolmentId: string
  number: number
  componentKey: string
  /** Sessions in the series: «1 из 3». */
  series: number
  requiredSessions: number
  /** The programme's component is passed: attendance counted. */
  counts: boolean
  booking:
    (NonNullable<OwnFacts['booking']> & { id: string; personalCode: string; approvedAt: Date | null }) | null
  readerZone: string | null
}

export interface OwnColumns extends SessionColumns {
  own: string
}

/** Announced sessions of own enrolments that were not withdrawn; with `sessionId` that one only. */
export async function readOwnSessions(
  reader: Reader,
  { userId, sessionId = null }: { userId: string; sessionId?: string | null },
  now: Date,
): Promise<OwnSession[]> {
  const today = dayOf(now, capitalTimeZone)
  const rows = await reader.$queryRaw<OwnColumns[]>`
    WITH "me" AS (SELECT ${personColumns(today)}, ${municipalityOf(Prisma.sql`u."id"`, today)} AS "municipalityId"
                    FROM "User" u WHERE u."id" = ${userId})
    SELECT ${sessionColumns}, ${ownColumn}
      FROM ${sessionTables}
      JOIN "Enrolment" e ON e."cohortId" = s."cohortId" AND e."withdrawnAt" IS NULL
      JOIN "me" ON me."userId" = e."userId"
     WHERE s."announcedAt" <= ${now} ${sessionId === null ? Prisma.empty : Prisma.sql`AND s."id" = ${sessionId}`}
     ORDER BY sc."startsOn" DESC, sc."id", s."number", s."startsAt", s."id"`
  return rows.map(ownSession)
}

const series = Prisma.sql`MAX(
  (SELECT COUNT(*) FROM "Component" k WHERE k."versionId" = e."versionId" AND k."kind" = 'session'),
  (SELECT MAX(x."number") FROM "StrategySession" x
    WHERE x."cohortId" = s."cohortId" AND (x."announcedAt" IS NOT NULL OR x."id" = s."id")))`

const counts = Prisma.sql`EXISTS (
  SELECT 1 FROM "ComponentProgress" p JOIN "Component" k ON k."id" = p."componentId"
   WHERE p."enrolmentId" = e."id" AND k."key" = s."componentKey" AND p."completedAt" IS NOT NULL)`

const standing = Prisma.sql`(
  SELECT json_object('id', b."id", 'seat', t."number", 'personalCode', b."personalCode",
           'approvalDueAt', b."approvalDueAt", 'approvedAt', b."approvedAt", 'passedOver', b."passedOverAt" IS NOT NULL,
           'place', CASE WHEN b."seatId" IS NULL THEN (
             SELECT COUNT(*) FROM "Booking" w
              WHERE w."sessionId" = s."id" AND w."poolId" = b."poolId" AND w."arrival" <= b."arrival"
                AND w."seatId" IS NULL AND w."cancelledAt" IS NULL) END)
    FROM "Booking" b LEFT JOIN "Seat" t ON t."id" = b."seatId"
   WHERE b."openKey" = s."id" || ':' || me."userId")`

const lastEnded = Prisma.sql`(
  SELECT json_object('by', b."cancelledBy", 'reason', b."cancelReason") FROM "Booking" b
   WHERE b."sessionId" = s."id" AND b."userId" = me."userId" AND b."cancelledAt" IS NOT NULL
   ORDER BY b."arrival" DESC LIMIT 1)`

const attendance = Prisma.sql`(
  SELECT json_object('kind', a."kind", 'hours', a."hours") FROM "Attendance" a
   WHERE a."sessionId" = s."id" AND a."enrolmentId" = e."id")`

/** The pool the person queues in, as readPool sees it. Who of the queue is busy matters only where a seat is open. */
const pool = Prisma.sql`(
  SELECT json_object('free', p."free", 'waiting', p."waiting", 'waitingReady',
           CASE WHEN p."free" > 0 AND p."waiting" > 0 THEN (
             SELECT COUNT(*) FROM "Booking" b WHERE b."sessionId" = s."id" AND b."poolId" = p."id"
                AND ${stillWaiting} AND ${busyWith(Prisma.sql`b."userId"`)} IS NULL) ELSE p."waiting" END)
    FROM (SELECT o."id",
                 (SELECT COUNT(*) FROM "Seat" t WHERE t."sessionId" = s."id" AND t."poolId" = o."id"
                     AND t."closedAt" IS NULL AND ${seatIsFree}) AS "free",
                 (SELECT COUNT(*) FROM "Booking" b WHERE b."sessionId" = s."id" AND b."poolId" = o."id"
                     AND ${stillWaiting}) AS "waiting"
            FROM (SELECT COALESCE((SELECT q."municipalityId" FROM "SeatPool" q
                     WHERE q."sessionId" = s."id" AND q."municipalityId" = me."municipalityId"), '') AS "id") o) p)`

/** What concerns person `me` (userId, municipalityId, timeZone) and enrolment `e` in session `s`. One JSON column `own`. */
export const ownColumn = Prisma.sql`json_object(
  'enrolmentId', e."id", 'number', s."number", 'componentKey', s."componentKey",
  'series', ${series}, 'requiredSessions', sc."requiredSessions", 'counts', ${counts},
  'cancelReason', s."cancelReason", 'readerZone', me."timeZone",
  'mergedInto', json((SELECT json_object('id', m."id", 'title', m."title") FROM "StrategySession" m
                       WHERE m."id" = s."mergedIntoId")),
  'booking', json(${standing}), 'ended', json(${lastEnded}), 'attendance', json(${attendance}),
  'pool', json(${pool}), 'busyWith', ${busyWith(Prisma.sql`me."userId"`)}
) AS "own"`

interface Stored extends Omit<OwnSession, 'session' | 'counts' | 'booking' | 'ended' | 'attendance'> {
  counts: number
  booking:
    | (Omit<NonNullable<OwnSession['booking']>, 'approvalDueAt' | 'approvedAt' | 'passedOver'> & {
        approvalDueAt: string | null
        approvedAt: string | null
        passedOver: number
      })
    | null
  ended: { by: CancelledBy; reason: string | null } | null
  attendance: { kind: AttendanceKind; hours: number | null } | null
}

export function ownSession(row: OwnColumns): OwnSession {
  const own = JSON.parse(row.own) as Stored
  const { booking } = own
  return {
    ...own,
    session: sessionFacts(row),
    counts: Boolean(own.counts),
    booking: booking && {
      ...booking,
      approvalDueAt: moment(booking.approvalDueAt),
      approvedAt: moment(booking.approvedAt),
      passedOver: Boolean(booking.passedOver),
    },
  }
}

function moment(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}
