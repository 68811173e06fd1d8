// Participants as readers of letters: their names, zones and what they are busy with. One statement.
import { dayOf } from '#app/lib/dates.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { Reader } from './session-mail.server.ts'
import { busyWith, municipalityOf, personColumns } from './session-rows.server.ts'

export interface Participant extends Reader {
  municipalityId: string | null
  seat: number | null
  seatId: string | null
  approvedAt: string | null
  approvalDueAt: string | null
  busyWith: string | null
}

/** Bookings of one session by id, in order of arrival. */
export async function listReaders(
  tx: Transaction,
  sessionId: string,
  bookingIds: string[],
  now: Date,
): Promise<Participant[]> {
  if (!bookingIds.length) return []
  return readParticipants(
    tx,
    sessionId,
    Prisma.sql`b."id" IN (SELECT "value" FROM json_each(${JSON.stringify(bookingIds)}))`,
    now,
  )
}

/** Everybody whose booking stands, in order of arrival. */
export async function listStanding(tx: Transaction, sessionId: string, now: Date): Promise<Participant[]> {
  return readParticipants(tx, sessionId, Prisma.sql`b."cancelledAt" IS NULL`, now)
}

async function readParticipants(
  tx: Transaction,
  sessionId: string,
  which: Prisma.Sql,
  now: Date,
): Promise<Participant[]> {
  const today = dayOf(now, capitalTimeZone)
  const rows = await tx.$queryRaw<(Participant & { seat: bigint | number | null })[]>`
    SELECT b."id" AS "bookingId", b."seatId", b."approvedAt", b."approvalDueAt", t."number" AS "seat",
           ${personColumns(today)}, ${municipalityOf(Prisma.sql`u."id"`, today)} AS "municipalityId",
           ${busyWith(Prisma.sql`u."id"`)} AS "busyWith"
      FROM "Booking" b
      JOIN "StrategySession" s ON s."id" = b."sessionId"
      JOIN "User" u ON u."id" = b."userId"
      LEFT JOIN "Seat" t ON t."id" = b."seatId"
     WHERE b."sessionId" = ${sessionId} AND ${which}
     ORDER BY b."arrival"`
  return rows.map((row) => ({ ...row, seat: row.seat === null ? null : Number(row.seat) }))
}
