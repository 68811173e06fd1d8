// How the seats of a session are shared: pools with what is taken, seats kept for municipalities, who may be named.
import { dayOf } from '#app/lib/dates.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { municipalityOf } from './session-rows.server.ts'

export interface PoolRow {
  /** The empty string for the general pool. */
  municipalityId: string
  name: string
  /** What was promised; null where the municipality has no quota. */
  quota: number | null
  seats: number
  taken: number
  waiting: number
  /** People of the municipality in the cohort. */
  people: number
}

export interface ReservationRow {
  id: string
  municipalityId: string
  municipality: string
  seats: number
  /** Still unnamed. */
  held: number
  releaseAt: string
  releasedAt: string | null
}

/** Every municipality that has people in the cohort or a quota here, after the general pool. */
export async function listPools(sessionId: string, cohortId: string, now = new Date()): Promise<PoolRow[]> {
  const today = dayOf(now, capitalTimeZone)
  return database().$queryRaw<PoolRow[]>`
    WITH "homes" AS (
      SELECT ${municipalityOf(Prisma.sql`e."userId"`, today)} AS "id"
        FROM "Enrolment" e WHERE e."cohortId" = ${cohortId} AND e."withdrawnAt" IS NULL),
    "all" AS (
      SELECT "id" FROM "homes" WHERE "id" IS NOT NULL
      UNION SELECT q."municipalityId" FROM "CohortQuota" q WHERE q."cohortId" = ${cohortId}
      UNION SELECT p."municipalityId" FROM "SeatPool" p WHERE p."sessionId" = ${sessionId}
      UNION SELECT '')
    SELECT a."id" AS "municipalityId", COALESCE(o."name", 'Общие места') AS "name",
           (SELECT CAST(p."seats" AS REAL) FROM "SeatPool" p
             WHERE p."sessionId" = ${sessionId} AND p."municipalityId" = a."id") AS "quota",
           CAST((SELECT COUNT(*) FROM "Seat" t WHERE t."sessionId" = ${sessionId} AND t."poolId" = a."id") AS REAL) AS "seats",
           CAST((SELECT COUNT(*) FROM "Seat" t WHERE t."sessionId" = ${sessionId} AND t."poolId" = a."id"
              AND (t."reservationId" IS NOT NULL OR EXISTS (SELECT 1 FROM "Booking" b WHERE b."seatId" = t."id"))) AS REAL) AS "taken",
           CAST((SELECT COUNT(*) FROM "Booking" b WHERE b."sessionId" = ${sessionId} AND b."poolId" = a."id"
              AND b."cancelledAt" IS NULL AND b."seatId" IS NULL) AS REAL) AS "waiting",
           CAST((SELECT COUNT(*) FROM "homes" h WHERE h."id" = a."id") AS REAL) AS "people"
      FROM "all" a LEFT JOIN "Organisation" o ON o."id" = a."id"
     ORDER BY a."id" <> '', o."sortName", a."id"`
}

export async function listReservations(sessionId: string): Promise<ReservationRow[]> {
  return database().$queryRaw<ReservationRow[]>`
    SELECT r."id", r."municipalityId", o."name" AS "municipality", CAST(r."seats" AS REAL) AS "seats",
           CAST((SELECT COUNT(*) FROM "Seat" t WHERE t."reservationId" = r."id") AS REAL) AS "held",
           r."releaseAt", r."releasedAt"
      FROM "SeatReservation" r JOIN "Organisation" o ON o."id" = r."municipalityId"
     WHERE r."sessionId" = ${sessionId}
     ORDER BY r."releasedAt" IS NOT NULL, r."releaseAt", r."id"`
}
