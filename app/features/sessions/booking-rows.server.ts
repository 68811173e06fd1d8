// What a new booking is decided on: the place asked for in one statement, the pool and its queue in another.
import { dayOf } from '#app/lib/dates.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { poolOf } from './seat-pool.ts'
import {
  busyWith,
  municipalityOf,
  personColumns,
  type PersonColumns,
  seatIsFree,
  type SessionColumns,
  sessionColumns,
  type SessionFacts,
  sessionFacts,
  sessionTables,
  stillWaiting,
} from './session-rows.server.ts'

export interface Place {
  session: SessionFacts
  person: PersonColumns
  enrolmentId: string
  municipalityId: string | null
  poolId: string
  /** The person's booking here that stands. */
  standing: { id: string; seatId: string | null } | null
  /** What the person is busy with at that time. */
  busyWith: string | null
}

interface PlaceColumns extends SessionColumns, PersonColumns {
  enrolmentId: string
  municipalityId: string | null
  pools: string
  standing: string | null
  busyWith: string | null
}

/** A session and one enrolment of its cohort, not withdrawn; null for any other pair. */
export async function readPlace(
  tx: Transaction,
  { sessionId, enrolmentId }: { sessionId: string; enrolmentId: string },
  now: Date,
): Promise<Place | null> {
  const today = dayOf(now, capitalTimeZone)
  const [row] = await tx.$queryRaw<PlaceColumns[]>`
    SELECT ${sessionColumns}, ${personColumns(today)}, e."id" AS "enrolmentId",
           ${municipalityOf(Prisma.sql`u."id"`, today)} AS "municipalityId",
           (SELECT json_group_array(q."municipalityId") FROM "SeatPool" q WHERE q."sessionId" = s."id") AS "pools",
           (SELECT json_object('id', b."id", 'seatId', b."seatId") FROM "Booking" b
             WHERE b."openKey" = s."id" || ':' || u."id") AS "standing",
           ${busyWith(Prisma.sql`u."id"`)} AS "busyWith"
      FROM ${sessionTables}
      JOIN "Enrolment" e ON e."cohortId" = s."cohortId" AND e."withdrawnAt" IS NULL
      JOIN "User" u ON u."id" = e."userId" AND u."deactivatedAt" IS NULL
     WHERE s."id" = ${sessionId} AND e."id" = ${enrolmentId}`
  if (!row) return null
  return {
    session: sessionFacts(row),
    person: row,
    enrolmentId,
    municipalityId: row.municipalityId,
    poolId: poolOf(row.municipalityId, new Set(JSON.parse(row.pools) as string[])),
    standing: row.standing === null ? null : (JSON.parse(row.standing) as Place['standing']),
    busyWith: row.busyWith,
  }
}

export interface PoolState {
  seat: { id: string; number: number } | null
  waiting: number
  waitingReady: number
}

/** The first open seat of a pool and its queue. Who of the queue is busy is looked up only when a seat is open. */
export async function readPool(tx: Transaction, sessionId: string, poolId: string): Promise<PoolState> {
  const [row] = await tx.$queryRaw<{ seat: string | null; waiting: bigint; ready: bigint | null }[]>`
    WITH "open" AS (
      SELECT t."id", t."number" FROM "Seat" t
       WHERE t."sessionId" = ${sessionId} AND t."poolId" = ${poolId} AND t."closedAt" IS NULL AND ${seatIsFree}
       ORDER BY t."number" LIMIT 1)
    SELECT (SELECT json_object('id', "id", 'number', "number") FROM "open") AS "seat",
           (SELECT COUNT(*) FROM "Booking" b
             WHERE b."sessionId" = s."id" AND b."poolId" = ${poolId} AND ${stillWaiting}) AS "waiting",
           CASE WHEN EXISTS (SELECT 1 FROM "open") THEN
             (SELECT COUNT(*) FROM "Booking" b
               WHERE b."sessionId" = s."id" AND b."poolId" = ${poolId} AND ${stillWaiting}
                 AND ${busyWith(Prisma.sql`b."userId"`)} IS NULL) END AS "ready"
      FROM "StrategySession" s WHERE s."id" = ${sessionId}`
  const waiting = Number(row?.waiting ?? 0)
  return {
    seat: row?.seat ? (JSON.parse(row.seat) as { id: string; number: number }) : null,
    waiting,
    waitingReady: row?.ready === null || row?.ready === undefined ? waiting : Number(row.ready),
  }
}
