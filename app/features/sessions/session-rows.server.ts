// The SQL that every command on a session shares: the session with its place and days, a person's municipality, overlaps.
import { Prisma } from '#prisma/generated/client.ts'
import type { Interval, SessionCohort, SessionRules } from './session.ts'

/** A session as rules, letters and calendars want it. */
export interface SessionFacts extends SessionRules {
  id: string
  title: string
  timeZone: string
  /** Venue, address, room in one line; null where people meet online only. */
  place: string | null
  onlineUrl: string | null
  days: Interval[]
  sequence: number
  lastArrival: number
  cohort: SessionCohort & { name: string; state: string }
}

export interface SessionColumns {
  sessionId: string
  session: string
}

/** One JSON column `session` of the tables below. */
export const sessionColumns = Prisma.sql`
  s."id" AS "sessionId",
  json_object('title', s."title", 'timeZone', s."timeZone", 'onlineUrl', s."onlineUrl",
    'sequence', s."sequence", 'lastArrival', s."lastArrival",
    'startsAt', s."startsAt", 'endsAt', s."endsAt", 'announcedAt', s."announcedAt", 'cancelledAt', s."cancelledAt",
    'signUpOpensAt', s."signUpOpensAt", 'signUpClosesAt', s."signUpClosesAt", 'cancelUntil', s."cancelUntil",
    'approval', s."approval", 'approvalHours', s."approvalHours", 'waitingListOn', s."waitingListOn",
    'promotionStopsDays', s."promotionStopsDays",
    'venue', sv."name", 'address', sv."address", 'room', sr."name",
    'days', (SELECT json_group_array(json_array(d."startsAt", d."endsAt"))
               FROM (SELECT x."startsAt", x."endsAt" FROM "SessionDay" x
                      WHERE x."sessionId" = s."id" ORDER BY x."startsAt") d),
    'cohortId', sc."id", 'cohortName', sc."name", 'cohortState', sc."state", 'programmeId', sp."programmeId"
  ) AS "session"`

export const sessionTables = Prisma.sql`"StrategySession" s
  JOIN "Cohort" sc ON sc."id" = s."cohortId"
  JOIN "ProgrammeVersion" sp ON sp."id" = sc."versionId"
  LEFT JOIN "Room" sr ON sr."id" = s."roomId"
  LEFT JOIN "Venue" sv ON sv."id" = sr."venueId"`

type Stored = Record<string, string | number | boolean | null> & { days: [string, string][] }

export function sessionFacts({ sessionId, session }: SessionColumns): SessionFacts {
  const row = JSON.parse(session) as unknown as Stored & {
    approval: SessionRules['approval']
  }
  const text = (key: string) => row[key] as string
  const moment = (key: string) => (row[key] === null ? null : new Date(text(key)))
  return {
    id: sessionId,
    title: text('title'),
    timeZone: text('timeZone'),
    onlineUrl: row.onlineUrl as string | null,
    place: [row.venue, row.address, row.room].filter(Boolean).join(', ') || null,
    sequence: row.sequence as number,
    lastArrival: row.lastArrival as number,
    startsAt: new Date(text('startsAt')),
    endsAt: new Date(text('endsAt')),
    announcedAt: moment('announcedAt'),
    cancelledAt: moment('cancelledAt'),
    signUpOpensAt: moment('signUpOpensAt'),
    signUpClosesAt: moment('signUpClosesAt'),
    cancelUntil: moment('cancelUntil'),
    approval: row.approval,
    approvalHours: row.approvalHours as number,
    waitingListOn: Boolean(row.waitingListOn),
    promotionStopsDays: row.promotionStopsDays as number | null,
    days: row.days.map(([startsAt, endsAt]) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) })),
    cohort: {
      id: text('cohortId'),
      name: text('cohortName'),
      state: text('cohortState'),
      programmeId: text('programmeId'),
    },
  }
}

/** Municipality of the person's first post on a day; null for people without one. */
export function municipalityOf(userId: Prisma.Sql, today: Date): Prisma.Sql {
  return Prisma.sql`
    (SELECT o."municipalityId" FROM "Post" p JOIN "Organisation" o ON o."id" = p."organisationId"
      WHERE p."userId" = ${userId} AND o."municipalityId" IS NOT NULL AND p."startsOn" <= ${today}
        AND (p."endsOn" IS NULL OR p."endsOn" > ${today})
      ORDER BY p."startsOn", p."id" LIMIT 1)`
}

/** Title of a session in which the person holds a seat at the time of session `s`; null: the person is free. */
export function busyWith(userId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    (SELECT so."title" FROM "Booking" sb JOIN "StrategySession" so ON so."id" = sb."sessionId"
      WHERE sb."userId" = ${userId} AND sb."cancelledAt" IS NULL AND sb."seatId" IS NOT NULL
        AND so."id" <> s."id" AND s."startsAt" < so."endsAt" AND so."startsAt" < s."endsAt"
        AND (NOT EXISTS (SELECT 1 FROM "SessionDay" d WHERE d."sessionId" = s."id")
          OR NOT EXISTS (SELECT 1 FROM "SessionDay" d WHERE d."sessionId" = so."id")
          OR EXISTS (SELECT 1 FROM "SessionDay" d JOIN "SessionDay" e
                        ON d."startsAt" < e."endsAt" AND e."startsAt" < d."endsAt"
                      WHERE d."sessionId" = s."id" AND e."sessionId" = so."id"))
      LIMIT 1)`
}

/** A free seat `t` as a condition: held neither by a booking nor by a reservation. */
export const seatIsFree = Prisma.sql`
  t."reservationId" IS NULL AND NOT EXISTS (SELECT 1 FROM "Booking" tb WHERE tb."seatId" = t."id")`

/** A booking `b` that stands and has no seat yet. */
export const stillWaiting = Prisma.sql`b."seatId" IS NULL AND b."cancelledAt" IS NULL`

/** Who a letter goes to: user `u`, with the zone they read times in (their own choice, else that of their work). */
export function personColumns(today: Date): Prisma.Sql {
  return Prisma.sql`
    u."id" AS "userId", u."email", u."surname", u."givenName", u."patronymic",
    COALESCE(u."timeZone", (
      SELECT COALESCE(uo."timeZone", um."timeZone", ur."timeZone")
        FROM "Post" up
        JOIN "Organisation" uo ON uo."id" = up."organisationId"
        JOIN "Organisation" ur ON ur."id" = uo."regionId"
        LEFT JOIN "Organisation" um ON um."id" = uo."municipalityId"
       WHERE up."userId" = u."id" AND up."startsOn" <= ${today}
         AND (up."endsOn" IS NULL OR up."endsOn" > ${today})
       ORDER BY up."startsOn", up."id" LIMIT 1)) AS "timeZone"`
}

export interface PersonColumns {
  userId: string
  email: string
  surname: string
  givenName: string
  patronymic: string | null
  timeZone: string | null
}
