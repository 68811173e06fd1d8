// The bookings of a session for who runs it: a page of one kind of them, and the people who could still be booked.
import { dayOf } from '#app/lib/dates.ts'
import { type Listing, pageSize } from '#app/lib/listing.ts'
import { spellings } from '#app/lib/search.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { BookingView } from './booking-view.ts'
import { busyWith, municipalityOf, seatIsFree } from './session-rows.server.ts'

export const bookingSorts = ['seat', 'surname', 'municipality', 'bookedAt'] as const
export type BookingSort = (typeof bookingSorts)[number]

export interface BookingRow {
  bookingId: string
  seat: number | null
  surname: string
  givenName: string
  patronymic: string | null
  email: string
  municipality: string | null
  bookedAt: string
  approvedAt: string | null
  approvalDueAt: string | null
  cancelledAt: string | null
  cancelledBy: string | null
  cancelReason: string | null
  skipReason: string | null
  /** Place in the own pool's queue. */
  place: number
  busyWith: string | null
  /** Seats of the pool that only the organiser gives. */
  closed: number
  pool: string | null
}

const kinds: Record<BookingView, Prisma.Sql> = {
  seated: Prisma.sql`b."cancelledAt" IS NULL AND b."seatId" IS NOT NULL`,
  waiting: Prisma.sql`b."cancelledAt" IS NULL AND b."seatId" IS NULL`,
  pending: Prisma.sql`b."cancelledAt" IS NULL AND b."approvedAt" IS NULL AND s."approval" <> 'none'
    AND (b."approvalDueAt" IS NOT NULL OR b."seatId" IS NULL)`,
  cancelled: Prisma.sql`b."cancelledAt" IS NOT NULL`,
}

const orders: Record<BookingSort, string> = {
  seat: '"seat"',
  surname: '"surname"',
  municipality: '"municipality"',
  bookedAt: '"arrival"',
}

/** The caller has checked that the viewer runs the session. Who waits comes in order of arrival. */
export async function listBookings(
  sessionId: string,
  { view, listing, query }: { view: BookingView; listing: Listing<BookingSort>; query: string },
  now = new Date(),
): Promise<{ rows: BookingRow[]; total: number }> {
  const today = dayOf(now, capitalTimeZone)
  const words = spellings(query)
  const matching = words.length
    ? Prisma.sql`(${Prisma.join(
        words.map((word) => Prisma.sql`u."surname" LIKE ${`${word}%`} OR instr(u."email", ${word})`),
        ' OR ',
      )})`
    : Prisma.sql`TRUE`
  const order =
    view === 'waiting'
      ? Prisma.raw('"arrival"')
      : Prisma.raw(`${orders[listing.key]} ${listing.direction === 'desc' ? 'DESC' : 'ASC'}, "arrival"`)
  const rows = await database().$queryRaw<(BookingRow & { total: number })[]>`
    SELECT b."id" AS "bookingId", b."arrival", CAST(t."number" AS REAL) AS "seat", u."surname", u."givenName",
           u."patronymic", u."email", mo."name" AS "municipality", b."bookedAt", b."approvedAt", b."approvalDueAt",
           b."cancelledAt", b."cancelledBy", b."cancelReason", b."skipReason",
           ${busyWith(Prisma.sql`b."userId"`)} AS "busyWith",
           CAST((SELECT COUNT(*) FROM "Booking" w WHERE w."sessionId" = s."id" AND w."cancelledAt" IS NULL
              AND w."seatId" IS NULL AND w."poolId" = b."poolId" AND w."arrival" <= b."arrival") AS REAL) AS "place",
           CAST((SELECT COUNT(*) FROM "Seat" t WHERE t."sessionId" = s."id" AND t."poolId" = b."poolId"
              AND t."closedAt" IS NOT NULL AND ${seatIsFree}) AS REAL) AS "closed",
           (SELECT po."name" FROM "Organisation" po WHERE po."id" = b."poolId") AS "pool",
           CAST(COUNT(*) OVER () AS REAL) AS "total"
      FROM "Booking" b
      JOIN "StrategySession" s ON s."id" = b."sessionId"
      JOIN "User" u ON u."id" = b."userId"
      LEFT JOIN "Seat" t ON t."id" = b."seatId"
      LEFT JOIN "Organisation" mo ON mo."id" = ${municipalityOf(Prisma.sql`u."id"`, today)}
     WHERE b."sessionId" = ${sessionId} AND ${kinds[view]} AND ${matching}
     ORDER BY ${order}
     LIMIT ${pageSize} OFFSET ${(listing.page - 1) * pageSize}`
  return { rows, total: rows[0]?.total ?? 0 }
}

export interface Bookable {
  enrolmentId: string
  surname: string
  givenName: string
  patronymic: string | null
  municipalityId: string | null
  municipality: string | null
}

/** People of the cohort without a standing booking here. */
export async function listBookable(
  sessionId: string,
  cohortId: string,
  now = new Date(),
): Promise<Bookable[]> {
  const today = dayOf(now, capitalTimeZone)
  return database().$queryRaw<Bookable[]>`
    SELECT e."id" AS "enrolmentId", u."surname", u."givenName", u."patronymic",
           mo."id" AS "municipalityId", mo."name" AS "municipality"
      FROM "Enrolment" e JOIN "User" u ON u."id" = e."userId" AND u."deactivatedAt" IS NULL
      LEFT JOIN "Organisation" mo ON mo."id" = ${municipalityOf(Prisma.sql`u."id"`, today)}
     WHERE e."cohortId" = ${cohortId} AND e."withdrawnAt" IS NULL
       AND NOT EXISTS (SELECT 1 FROM "Booking" b WHERE b."openKey" = ${sessionId} || ':' || u."id")
     ORDER BY u."surname", u."givenName", u."id"`
}
