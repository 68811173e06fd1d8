// Who is to be split into groups and who is where: people with a seat who were not marked absent. One statement.
import type { PersonName } from '#app/lib/russian.ts'
import { dayOf } from '#app/lib/dates.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import { database, type Reader } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { municipalityOf } from './session-rows.server.ts'

export interface GroupPerson extends PersonName {
  /** The enrolment's id. */
  id: string
  municipalityId: string | null
  municipality: string | null
  groupId: string | null
}

export async function listGroupPeople(
  sessionId: string,
  reader: Reader = database(),
  now = new Date(),
): Promise<GroupPerson[]> {
  const today = dayOf(now, capitalTimeZone)
  return reader.$queryRaw<GroupPerson[]>(Prisma.sql`
    SELECT p.*, m."name" AS "municipality" FROM (
      SELECT e."id", u."surname", u."givenName", u."patronymic", g."groupId",
             ${municipalityOf(Prisma.sql`u."id"`, today)} AS "municipalityId"
        FROM "Booking" b
        JOIN "Enrolment" e ON e."id" = b."enrolmentId" AND e."withdrawnAt" IS NULL
        JOIN "User" u ON u."id" = e."userId"
        LEFT JOIN "GroupMember" g ON g."sessionId" = b."sessionId" AND g."enrolmentId" = e."id"
        LEFT JOIN "Attendance" a ON a."sessionId" = b."sessionId" AND a."enrolmentId" = e."id"
       WHERE b."sessionId" = ${sessionId} AND b."cancelledAt" IS NULL AND b."seatId" IS NOT NULL
         AND COALESCE(a."kind", 'attended') IN ('attended', 'partly')) p
      LEFT JOIN "Organisation" m ON m."id" = p."municipalityId"
     ORDER BY p."surname", p."givenName", p."id"`)
}

export interface StoredGroup {
  id: string
  number: number
  name: string | null
}

export async function listGroups(sessionId: string): Promise<StoredGroup[]> {
  return database().workingGroup.findMany({
    where: { sessionId },
    select: { id: true, number: true, name: true },
    orderBy: { number: 'asc' },
  })
}
