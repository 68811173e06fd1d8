// The SQL of a whole session's seats: read in one statement, written in one statement per kind of change.
import type { Transaction } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { dayOf } from '#app/lib/dates.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import { poolOf } from './seat-pool.ts'
import type { SeatFact, SeatingPlan, WaitingFact } from './seating.ts'
import {
  busyWith,
  municipalityOf,
  type SessionColumns,
  sessionColumns,
  type SessionFacts,
  sessionFacts,
  sessionTables,
  stillWaiting,
} from './session-rows.server.ts'

export interface Seating {
  session: SessionFacts
  capacity: number
  roomCapacity: number | null
  quotas: Map<string, number>
  seats: SeatFact[]
  waiting: WaitingFact[]
}

interface Columns extends SessionColumns {
  capacity: bigint
  roomCapacity: bigint | null
  quotas: string
  seats: string
  waiting: string
}

type SeatRow = [string, number, string, number, string | null, string | null]

export async function readSeating(tx: Transaction, sessionId: string): Promise<Seating | null> {
  const [row] = await tx.$queryRaw<Columns[]>`
    SELECT ${sessionColumns}, s."capacity", sr."capacity" AS "roomCapacity",
           (SELECT json_group_array(json_array(q."municipalityId", q."seats"))
              FROM "SeatPool" q WHERE q."sessionId" = s."id") AS "quotas",
           (SELECT json_group_array(json_array(t."id", t."number", t."poolId", t."closedAt" IS NOT NULL,
                                               b."poolId", r."municipalityId"))
              FROM "Seat" t
              LEFT JOIN "Booking" b ON b."seatId" = t."id"
              LEFT JOIN "SeatReservation" r ON r."id" = t."reservationId"
             WHERE t."sessionId" = s."id") AS "seats",
           (SELECT json_group_array(json_array(b."id", b."poolId", b."arrival",
                                               ${busyWith(Prisma.sql`b."userId"`)} IS NOT NULL))
              FROM "Booking" b WHERE b."sessionId" = s."id" AND ${stillWaiting}) AS "waiting"
      FROM ${sessionTables} WHERE s."id" = ${sessionId}`
  if (!row) return null
  const quotas = new Map(JSON.parse(row.quotas) as [string, number][])
  return {
    session: sessionFacts(row),
    capacity: Number(row.capacity),
    roomCapacity: row.roomCapacity === null ? null : Number(row.roomCapacity),
    quotas,
    seats: (JSON.parse(row.seats) as SeatRow[]).map(([id, number, poolId, closed, named, reserved]) => ({
      id,
      number,
      poolId,
      closed: Boolean(closed),
      heldBy: named ?? (reserved === null ? null : poolOf(reserved, quotas)),
    })),
    waiting: (JSON.parse(row.waiting) as [string, string, number, number][]).map(
      ([bookingId, poolId, arrival, busy]) => ({ bookingId, poolId, arrival, busy: Boolean(busy) }),
    ),
  }
}

/** People queue again where they belong now: a quota was given to their municipality, or taken from it. */
export async function requeue(tx: Transaction, sessionId: string, now: Date): Promise<void> {
  const municipality = municipalityOf(Prisma.sql`"Booking"."userId"`, dayOf(now, capitalTimeZone))
  await tx.$executeRaw`
    UPDATE "Booking" SET "poolId" = COALESCE(
             (SELECT q."municipalityId" FROM "SeatPool" q
               WHERE q."sessionId" = "Booking"."sessionId" AND q."municipalityId" = ${municipality}), '')
     WHERE "sessionId" = ${sessionId} AND "cancelledAt" IS NULL`
}

/** Writes what a plan says, people's own rows included; `approvalDueAt` is for those seated who need approval. */
export async function writePlan(
  tx: Transaction,
  plan: SeatingPlan,
  { approvalDueAt, now }: { approvalDueAt: Date | null; now: Date },
): Promise<void> {
  const list = (rows: unknown[]) => JSON.stringify(rows)
  if (plan.moved.length)
    await tx.$executeRaw`
      UPDATE "Seat" SET "poolId" = j."poolId"
        FROM (SELECT json_extract("value", '$.seatId') AS "seatId", json_extract("value", '$.poolId') AS "poolId"
                FROM json_each(${list(plan.moved)})) j
       WHERE "Seat"."id" = j."seatId"`
  if (plan.opened.length)
    await tx.$executeRaw`
      UPDATE "Seat" SET "closedAt" = NULL WHERE "id" IN (SELECT "value" FROM json_each(${list(plan.opened)}))`
  if (plan.closed.length)
    await tx.$executeRaw`
      UPDATE "Seat" SET "closedAt" = ${now} WHERE "id" IN (SELECT "value" FROM json_each(${list(plan.closed)}))`
  if (plan.seated.length)
    await tx.$executeRaw`
      UPDATE "Booking" SET "seatId" = j."seatId", "seatedAt" = ${now}, "passedOverAt" = NULL,
             "approvalDueAt" = CASE WHEN "approvedAt" IS NULL THEN ${approvalDueAt} END
        FROM (SELECT json_extract("value", '$.seatId') AS "seatId",
                     json_extract("value", '$.bookingId') AS "bookingId"
                FROM json_each(${list(plan.seated)})) j
       WHERE "Booking"."id" = j."bookingId"`
}

/** Marks who was passed over just now; returns those who had not been told before. */
export async function markPassedOver(tx: Transaction, bookingIds: string[], now: Date): Promise<string[]> {
  if (!bookingIds.length) return []
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Booking" SET "passedOverAt" = ${now}
     WHERE "passedOverAt" IS NULL AND "id" IN (SELECT "value" FROM json_each(${JSON.stringify(bookingIds)}))
    RETURNING "id"`
  return rows.map(({ id }) => id)
}
