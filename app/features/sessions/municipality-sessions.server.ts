// What a coordinator reads of sessions: those of cohorts with people of own municipality, and these people only.
import { scopeIds, type Viewer } from '#app/features/identity/viewer.ts'
import { dayOf } from '#app/lib/dates.ts'
import { pageSize } from '#app/lib/listing.ts'
import type { PersonName } from '#app/lib/russian.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { type OwnColumns, ownColumn, type OwnSession, ownSession } from './own-rows.server.ts'
import {
  municipalityOf,
  personColumns,
  type SessionColumns,
  sessionColumns,
  type SessionFacts,
  sessionFacts,
  sessionTables,
  stillWaiting,
} from './session-rows.server.ts'

export interface MunicipalityCounts {
  people: number
  seated: number
  /** Bookings that nobody has consented to, where somebody has to. */
  pending: number
  waiting: number
  /** Seats kept for the municipality without a name yet, and when the first of them are released. */
  reserved: number
  releaseAt: string | null
}

export interface MunicipalitySession {
  session: SessionFacts
  number: number
  counts: MunicipalityCounts
}

export interface OwnPerson extends OwnSession {
  person: PersonName & { municipalityId: string; post: string | null }
}

export interface HeldSeats {
  id: string
  municipalityId: string
  /** Without a name so far. */
  seats: number
  releaseAt: Date
}

/** One statement. Ahead: the nearest first; past: the last first. */
export async function listMunicipalitySessions(
  viewer: Viewer,
  { past, page }: { past: boolean; page: number },
  now = new Date(),
): Promise<{ rows: MunicipalitySession[]; total: number }> {
  const own = ownIds(viewer)
  const rows = await database().$queryRaw<
    (SessionColumns & { number: bigint; counts: string; total: bigint })[]
  >`
    WITH ${people(own, now)}
    SELECT ${sessionColumns}, s."number", COUNT(*) OVER () AS "total", json_object(
      'people', (SELECT COUNT(*) FROM "people" p WHERE p."cohortId" = s."cohortId"),
      'seated', ${countBookings(Prisma.sql`b."seatId" IS NOT NULL AND b."approvalDueAt" IS NULL`)},
      'pending', ${countBookings(Prisma.sql`b."approvedAt" IS NULL AND (b."approvalDueAt" IS NOT NULL OR b."seatId" IS NULL)`)},
      'waiting', ${countBookings(stillWaiting)},
      'reserved', (SELECT COUNT(*) FROM "Seat" t JOIN "SeatReservation" r ON r."id" = t."reservationId"
                    WHERE r."sessionId" = s."id" AND r."releasedAt" IS NULL AND ${isOwn(Prisma.sql`r."municipalityId"`, own)}),
      'releaseAt', (SELECT MIN(r."releaseAt") FROM "SeatReservation" r
                     WHERE r."sessionId" = s."id" AND r."releasedAt" IS NULL AND ${isOwn(Prisma.sql`r."municipalityId"`, own)}
                       AND EXISTS (SELECT 1 FROM "Seat" t WHERE t."reservationId" = r."id"))
      ) AS "counts"
      FROM ${sessionTables}
     WHERE ${past ? Prisma.sql`s."endsAt" <= ${now}` : Prisma.sql`s."endsAt" > ${now}`}
       AND ((s."announcedAt" <= ${now} AND s."cohortId" IN (SELECT p."cohortId" FROM "people" p))
         OR EXISTS (SELECT 1 FROM "SeatReservation" r
                     WHERE r."sessionId" = s."id" AND ${isOwn(Prisma.sql`r."municipalityId"`, own)}))
     ORDER BY s."startsAt" ${past ? Prisma.sql`DESC` : Prisma.sql`ASC`}, s."id"
     LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  return {
    rows: rows.map((row) => ({
      session: sessionFacts(row),
      number: Number(row.number),
      counts: JSON.parse(row.counts) as MunicipalityCounts,
    })),
    total: Number(rows[0]?.total ?? 0),
  }
}

/** One session with all own people of its cohort; null where there are none and nothing is held. Two statements. */
export async function findMunicipalitySession(
  viewer: Viewer,
  sessionId: string,
  now = new Date(),
): Promise<{ session: SessionFacts; number: number; people: OwnPerson[]; held: HeldSeats[] } | null> {
  const own = ownIds(viewer)
  const [row] = await database().$queryRaw<(SessionColumns & { number: bigint; held: string })[]>`
    SELECT ${sessionColumns}, s."number",
           (SELECT json_group_array(json_object('id', r."id", 'municipalityId', r."municipalityId",
                     'releaseAt', r."releaseAt", 'seats', r."seats"))
              FROM (SELECT x."id", x."municipalityId", x."releaseAt",
                           (SELECT COUNT(*) FROM "Seat" t WHERE t."reservationId" = x."id") AS "seats"
                      FROM "SeatReservation" x
                     WHERE x."sessionId" = s."id" AND ${isOwn(Prisma.sql`x."municipalityId"`, own)}
                       AND x."releasedAt" IS NULL
                     ORDER BY x."releaseAt", x."id") r) AS "held"
      FROM ${sessionTables} WHERE s."id" = ${sessionId}`
  if (!row) return null
  const session = sessionFacts(row)
  const held = (JSON.parse(row.held) as (Omit<HeldSeats, 'releaseAt'> & { releaseAt: string })[]).map(
    (one) => ({ ...one, releaseAt: new Date(one.releaseAt) }),
  )
  const announced = session.announcedAt !== null && session.announcedAt <= now
  if (!announced && !held.length) return null
  const listed = await readPeople(own, sessionId, now)
  if (!listed.length && !held.length) return null
  return { session, number: Number(row.number), people: listed, held }
}

async function readPeople(own: string, sessionId: string, now: Date): Promise<OwnPerson[]> {
  const rows = await database().$queryRaw<(OwnColumns & { person: string })[]>`
    WITH ${people(own, now)}
    SELECT ${sessionColumns}, ${ownColumn},
           json_object('surname', me."surname", 'givenName', me."givenName", 'patronymic', me."patronymic",
             'municipalityId', me."municipalityId", 'post', me."post") AS "person"
      FROM ${sessionTables}
      JOIN "people" me ON me."cohortId" = s."cohortId"
      JOIN "Enrolment" e ON e."id" = me."enrolmentId"
     WHERE s."id" = ${sessionId}
     ORDER BY me."surname", me."givenName", e."id" LIMIT 1000`
  return rows.map((row) => ({ ...ownSession(row), person: JSON.parse(row.person) as OwnPerson['person'] }))
}

/** Enrolled people whose municipality is one of `own`. Posts are asked first: they are few, enrolments are many. */
function people(own: string, now: Date): Prisma.Sql {
  const today = dayOf(now, capitalTimeZone)
  return Prisma.sql`"people" AS MATERIALIZED (
    SELECT * FROM (
      SELECT en."id" AS "enrolmentId", en."cohortId", ${personColumns(today)},
             ${municipalityOf(Prisma.sql`u."id"`, today)} AS "municipalityId",
             (SELECT q."title" FROM "Post" q WHERE q."userId" = u."id" AND q."startsOn" <= ${today}
                 AND (q."endsOn" IS NULL OR q."endsOn" > ${today}) ORDER BY q."startsOn", q."id" LIMIT 1) AS "post"
        FROM "Enrolment" en JOIN "User" u ON u."id" = en."userId" AND u."deactivatedAt" IS NULL
       WHERE en."withdrawnAt" IS NULL AND u."id" IN (
         SELECT w."userId" FROM "Post" w JOIN "Organisation" wo ON wo."id" = w."organisationId"
          WHERE ${isOwn(Prisma.sql`wo."municipalityId"`, own)}))
     WHERE ${isOwn(Prisma.sql`"municipalityId"`, own)})`
}

function countBookings(which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT COUNT(*) FROM "Booking" b JOIN "people" p ON p."enrolmentId" = b."enrolmentId"
     WHERE b."sessionId" = s."id" AND b."cancelledAt" IS NULL AND ${which})`
}

/** JSON array of the municipalities that the viewer coordinates. */
function ownIds(viewer: Viewer): string {
  return JSON.stringify(scopeIds(viewer, 'municipality', 'coordinator'))
}

function isOwn(column: Prisma.Sql, own: string): Prisma.Sql {
  return Prisma.sql`${column} IN (SELECT "value" FROM json_each(${own}))`
}
