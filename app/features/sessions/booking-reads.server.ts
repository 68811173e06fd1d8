// One booking with everything that decisions about it need, in one statement.
import { dayOf } from '#app/lib/dates.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import {
  busyWith,
  municipalityOf,
  personColumns,
  type PersonColumns,
  type SessionColumns,
  sessionColumns,
  type SessionFacts,
  sessionFacts,
  sessionTables,
} from './session-rows.server.ts'

export interface BookingRow {
  session: SessionFacts
  person: PersonColumns & { bookingId: string }
  enrolmentId: string
  municipalityId: string | null
  poolId: string
  arrival: number
  seatId: string | null
  seat: number | null
  approvedAt: Date | null
  approvalDueAt: Date | null
  cancelledAt: Date | null
  busyWith: string | null
}

type BookingColumns = SessionColumns &
  PersonColumns & {
    [key in 'bookingId' | 'enrolmentId' | 'poolId']: string
  } & {
    [
      key in 'municipalityId' | 'seatId' | 'approvedAt' | 'approvalDueAt' | 'bookingCancelledAt' | 'busyWith'
    ]: string | null
  } & { arrival: bigint; seat: bigint | null }

/** One booking with its session and person, whoever asks: the command decides who may. */
export async function readBooking(tx: Transaction, bookingId: string, now: Date): Promise<BookingRow | null> {
  const today = dayOf(now, capitalTimeZone)
  const [row] = await tx.$queryRaw<BookingColumns[]>`
    SELECT ${sessionColumns}, ${personColumns(today)}, b."id" AS "bookingId", b."enrolmentId", b."poolId",
           b."arrival", b."seatId", t."number" AS "seat", b."approvedAt", b."approvalDueAt",
           b."cancelledAt" AS "bookingCancelledAt",
           ${municipalityOf(Prisma.sql`u."id"`, today)} AS "municipalityId",
           ${busyWith(Prisma.sql`u."id"`)} AS "busyWith"
      FROM ${sessionTables}
      JOIN "Booking" b ON b."sessionId" = s."id"
      JOIN "User" u ON u."id" = b."userId"
      LEFT JOIN "Seat" t ON t."id" = b."seatId"
     WHERE b."id" = ${bookingId}`
  if (!row) return null
  const moment = (text: string | null) => (text === null ? null : new Date(text))
  return {
    session: sessionFacts(row),
    person: row,
    enrolmentId: row.enrolmentId,
    municipalityId: row.municipalityId,
    poolId: row.poolId,
    arrival: Number(row.arrival),
    seatId: row.seatId,
    seat: row.seat === null ? null : Number(row.seat),
    approvedAt: moment(row.approvedAt),
    approvalDueAt: moment(row.approvalDueAt),
    cancelledAt: moment(row.bookingCancelledAt),
    busyWith: row.busyWith,
  }
}
