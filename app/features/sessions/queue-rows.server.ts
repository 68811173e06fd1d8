// The SQL of a pool's queue: its free seats, and who came before somebody.
import type { Transaction } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { busyWith, seatIsFree, stillWaiting } from './session-rows.server.ts'

/** Free seats of a pool, open or closed, by number. */
export async function readFreeSeats(
  tx: Transaction,
  sessionId: string,
  poolId: string,
): Promise<{ id: string; number: number; closed: boolean }[]> {
  const rows = await tx.$queryRaw<{ id: string; number: bigint; closed: bigint }[]>`
    SELECT t."id", t."number", t."closedAt" IS NOT NULL AS "closed" FROM "Seat" t
     WHERE t."sessionId" = ${sessionId} AND t."poolId" = ${poolId} AND ${seatIsFree}
     ORDER BY t."number"`
  return rows.map((row) => ({ ...row, number: Number(row.number), closed: Boolean(Number(row.closed)) }))
}

/** Who waits in the same pool and came earlier. */
export async function readQueueAhead(
  tx: Transaction,
  sessionId: string,
  { poolId, arrival }: { poolId: string; arrival: number },
): Promise<{ bookingId: string; busy: boolean }[]> {
  const rows = await tx.$queryRaw<{ bookingId: string; busy: bigint }[]>`
    SELECT b."id" AS "bookingId", ${busyWith(Prisma.sql`b."userId"`)} IS NOT NULL AS "busy"
      FROM "Booking" b JOIN "StrategySession" s ON s."id" = b."sessionId"
     WHERE b."sessionId" = ${sessionId} AND b."poolId" = ${poolId} AND b."arrival" < ${arrival} AND ${stillWaiting}
     ORDER BY b."arrival"`
  return rows.map(({ bookingId, busy }) => ({ bookingId, busy: Boolean(Number(busy)) }))
}
