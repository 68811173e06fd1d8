// Looks for what a plan collides with on the whole platform: one statement for a session at its new time and place.
import { database, type Reader } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { PersonName } from '#app/lib/russian.ts'
import { type Conflict, conflictsWith } from './conflicts.ts'
import type { Interval } from './session.ts'

export interface Plan {
  /** Null for a session that is not written yet. */
  sessionId: string | null
  cohortId: string
  days: Interval[]
  roomId: string | null
  /** Sessions that move together with this one. */
  together?: string[]
}

interface Row {
  id: string
  title: string
  timeZone: string
  sameRoom: bigint | null
  days: string
  facilitators: string
  participants: string
  cohortPeople: string
}

const nameOf = Prisma.sql`json_object('surname', u."surname", 'givenName', u."givenName", 'patronymic', u."patronymic")`

export async function findConflicts(plan: Plan, reader: Reader = database()): Promise<Conflict[]> {
  if (!plan.days.length) return []
  const own = plan.sessionId ?? ''
  const apart = JSON.stringify([own, ...(plan.together ?? [])])
  const meets = (days: Prisma.Sql) =>
    Prisma.sql`(${Prisma.join(
      plan.days.map(
        ({ startsAt, endsAt }) =>
          Prisma.sql`(${days}."startsAt" < ${endsAt} AND ${days}."endsAt" > ${startsAt})`,
      ),
      ' OR ',
    )})`
  const seatedThere = Prisma.sql`
    FROM "Booking" b JOIN "User" u ON u."id" = b."userId"
   WHERE b."sessionId" = o."id" AND b."cancelledAt" IS NULL AND b."seatId" IS NOT NULL`
  const seatedHere = Prisma.sql`
    EXISTS (SELECT 1 FROM "Booking" h WHERE h."sessionId" = ${own} AND h."userId" = b."userId"
               AND h."cancelledAt" IS NULL AND h."seatId" IS NOT NULL)`
  const rows = await reader.$queryRaw<Row[]>`
    SELECT o."id", o."title", o."timeZone", o."roomId" = ${plan.roomId} AS "sameRoom",
           (SELECT json_group_array(json_array(d."startsAt", d."endsAt")) FROM "SessionDay" d
             WHERE d."sessionId" = o."id" AND ${meets(Prisma.sql`d`)}) AS "days",
           (SELECT json_group_array(json(f."name")) FROM (
              SELECT DISTINCT ${nameOf} AS "name"
                FROM "SessionDay" d JOIN "AgendaBlock" k ON k."dayId" = d."id"
                JOIN "AgendaFacilitator" a ON a."blockId" = k."id" JOIN "User" u ON u."id" = a."userId"
               WHERE d."sessionId" = o."id" AND ${meets(Prisma.sql`k`)} AND a."userId" IN (
                 SELECT x."userId" FROM "AgendaFacilitator" x JOIN "AgendaBlock" y ON y."id" = x."blockId"
                   JOIN "SessionDay" z ON z."id" = y."dayId" WHERE z."sessionId" = ${own})
               ORDER BY u."surname") f) AS "facilitators",
           (SELECT json_group_array(json(p."name")) FROM (
              SELECT ${nameOf} AS "name" ${seatedThere} AND ${seatedHere} ORDER BY u."surname") p) AS "participants",
           (SELECT json_group_array(json(p."name")) FROM (
              SELECT ${nameOf} AS "name" ${seatedThere} AND NOT ${seatedHere}
                 AND EXISTS (SELECT 1 FROM "Enrolment" e WHERE e."cohortId" = ${plan.cohortId}
                                AND e."userId" = b."userId" AND e."withdrawnAt" IS NULL)
               ORDER BY u."surname") p) AS "cohortPeople"
      FROM "StrategySession" o
     WHERE o."cancelledAt" IS NULL AND o."id" NOT IN (SELECT "value" FROM json_each(${apart}))
       AND EXISTS (SELECT 1 FROM "SessionDay" d WHERE d."sessionId" = o."id" AND ${meets(Prisma.sql`d`)})
     ORDER BY o."startsAt", o."id"`
  const people = (text: string) => JSON.parse(text) as PersonName[]
  return conflictsWith(
    rows.map((row) => ({
      id: row.id,
      title: row.title,
      timeZone: row.timeZone,
      sameRoom: Boolean(Number(row.sameRoom ?? 0)),
      days: (JSON.parse(row.days) as [string, string][])
        .map(([startsAt, endsAt]) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }))
        .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
      facilitators: people(row.facilitators),
      participants: people(row.participants),
      cohortPeople: people(row.cohortPeople),
    })),
  )
}
