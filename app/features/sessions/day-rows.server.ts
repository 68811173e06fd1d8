// A day of a session as its staff see it: who may, the day itself, and the people of the cohort. A statement each.
import type { AttendanceKind } from '#app/features/learning/attendance.ts'
import { type CohortScope, cohortScope } from '#app/features/cohorts/cohort.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { dayOf } from '#app/lib/dates.ts'
import { fullName } from '#app/lib/russian.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import { database, type Reader } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { DayOfSession } from './day-attendance.ts'
import { canRunSession } from './session.ts'
import {
  municipalityOf,
  type SessionColumns,
  sessionColumns,
  type SessionFacts,
  sessionFacts,
  sessionTables,
} from './session-rows.server.ts'

export interface StaffDay extends DayOfSession {
  /** 1 of 2. */
  number: number
  window: { opensAt: Date; closesAt: Date }
  secret: string
}

export interface StaffSession {
  session: SessionFacts
  days: StaffDay[]
  /** Runs the session, not only its day: may read and bring attendance as a table. */
  runs: boolean
}

type StoredDay = [string, string, string, string, string, string, string | null]

/** For organisers, registrars and instructors in scope, and for those who lead a block of the session. */
export async function findStaffSession(
  viewer: Viewer,
  sessionId: string,
  reader: Reader = database(),
): Promise<StaffSession | null> {
  const found = await readSession(Prisma.sql`s."id" = ${sessionId} AND (${staffOf(viewer)})`, reader)
  return found && { ...found, runs: canRunSession(viewer, found.session.cohort) }
}

/** The day that a guest of the door was invited to. */
export async function findDayOfGuest(dayId: string, reader: Reader = database()) {
  const found = await readSession(
    Prisma.sql`s."id" = (SELECT w."sessionId" FROM "SessionDay" w WHERE w."id" = ${dayId})`,
    reader,
  )
  const day = found?.days.find(({ id }) => id === dayId)
  return found && day ? { ...found, day } : null
}

async function readSession(where: Prisma.Sql, reader: Reader): Promise<Omit<StaffSession, 'runs'> | null> {
  const [row] = await reader.$queryRaw<(SessionColumns & { dayRows: string })[]>(Prisma.sql`
    SELECT ${sessionColumns},
           (SELECT json_group_array(json_array(q."id", q."startsAt", q."endsAt", q."checkInOpensAt",
                                               q."checkInClosesAt", q."checkInSecret", q."closedAt"))
              FROM (SELECT * FROM "SessionDay" w WHERE w."sessionId" = s."id" ORDER BY w."startsAt", w."id") q
           ) AS "dayRows"
      FROM ${sessionTables}
     WHERE ${where}`)
  if (!row) return null
  const session = sessionFacts(row)
  const days = (JSON.parse(row.dayRows) as StoredDay[]).map(
    ([id, startsAt, endsAt, opensAt, closesAt, secret, closedAt], at) => ({
      id,
      number: at + 1,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      window: { opensAt: new Date(opensAt), closesAt: new Date(closesAt) },
      secret,
      closedAt: closedAt === null ? null : new Date(closedAt),
    }),
  )
  return { session, days }
}

export async function findStaffDay(
  viewer: Viewer,
  { sessionId, dayId }: { sessionId: string; dayId: string },
  reader: Reader = database(),
): Promise<(StaffSession & { day: StaffDay }) | null> {
  const found = await findStaffSession(viewer, sessionId, reader)
  const day = found?.days.find(({ id }) => id === dayId)
  return found && day ? { ...found, day } : null
}

/** A condition on the session tables: who runs or teaches the cohort, and who leads a block. */
export function staffOf(viewer: Viewer): Prisma.Sql {
  const scope: CohortScope = cohortScope(viewer, 'organiser', 'registrar', 'instructor')
  if (scope.all) return Prisma.sql`1`
  return Prisma.sql`
    sc."id" IN (SELECT "value" FROM json_each(${JSON.stringify(scope.cohortIds)}))
    OR sp."programmeId" IN (SELECT "value" FROM json_each(${JSON.stringify(scope.programmeIds)}))
    OR EXISTS (SELECT 1 FROM "AgendaFacilitator" f
                 JOIN "AgendaBlock" g ON g."id" = f."blockId" JOIN "SessionDay" w ON w."id" = g."dayId"
                WHERE w."sessionId" = s."id" AND f."userId" = ${viewer.userId})`
}

export interface DayMember {
  enrolmentId: string
  name: string
  email: string
  municipality: string | null
  post: string | null
  seat: number | null
  booked: boolean
  personalCode: string | null
  seenAt: Date | null
  method: string | null
  kind: AttendanceKind | null
  hours: number | null
  remark: string | null
  byHand: boolean
}

type MemberColumns = Omit<DayMember, 'name' | 'seat' | 'booked' | 'seenAt' | 'byHand'> & {
  surname: string
  givenName: string
  patronymic: string | null
  seat: bigint | null
  booked: bigint
  byHand: bigint
  seenAt: string | null
}

const inRussian = new Intl.Collator('ru')

/** Everybody of the cohort, by surname. `dayId` null: who was seen is not asked. */
export async function listDayMembers(
  { sessionId, cohortId, dayId }: { sessionId: string; cohortId: string; dayId: string | null },
  now = new Date(),
  reader: Reader = database(),
): Promise<DayMember[]> {
  const today = dayOf(now, capitalTimeZone)
  const rows = await reader.$queryRaw<MemberColumns[]>(Prisma.sql`
    SELECT e."id" AS "enrolmentId", u."surname", u."givenName", u."patronymic", u."email",
           (SELECT m."name" FROM "Organisation" m
             WHERE m."id" = ${municipalityOf(Prisma.sql`u."id"`, today)}) AS "municipality",
           (SELECT p."title" FROM "Post" p WHERE p."userId" = u."id" AND p."startsOn" <= ${today}
               AND (p."endsOn" IS NULL OR p."endsOn" > ${today}) ORDER BY p."startsOn", p."id" LIMIT 1) AS "post",
           t."number" AS "seat", b."id" IS NOT NULL AS "booked", b."personalCode",
           c."seenAt", c."method", a."kind", a."hours", a."remark", a."recordedById" IS NOT NULL AS "byHand"
      FROM "Enrolment" e
      JOIN "User" u ON u."id" = e."userId"
      LEFT JOIN "Booking" b ON b."sessionId" = ${sessionId} AND b."enrolmentId" = e."id"
             AND b."cancelledAt" IS NULL AND b."seatId" IS NOT NULL
      LEFT JOIN "Seat" t ON t."id" = b."seatId"
      LEFT JOIN "CheckIn" c ON c."dayId" = ${dayId} AND c."enrolmentId" = e."id"
      LEFT JOIN "Attendance" a ON a."sessionId" = ${sessionId} AND a."enrolmentId" = e."id"
     WHERE e."cohortId" = ${cohortId} AND (e."withdrawnAt" IS NULL OR a."kind" IS NOT NULL)`)
  return rows
    .map(({ surname, givenName, patronymic, seat, booked, byHand, seenAt, ...row }) => ({
      ...row,
      name: fullName({ surname, givenName, patronymic }),
      seat: seat === null ? null : Number(seat),
      booked: Boolean(booked),
      byHand: Boolean(byHand),
      seenAt: seenAt === null ? null : new Date(seenAt),
    }))
    .sort((one, other) => inRussian.compare(one.name, other.name))
}
