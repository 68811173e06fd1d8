// The SQL of a session as its planner sees it: times, place and the numbers that say its state.
import { Prisma } from '#prisma/generated/client.ts'
import type { Interval } from './session.ts'
import type { StateFacts } from './session-state.ts'

export interface SessionOverview extends StateFacts {
  id: string
  cohortId: string
  componentKey: string
  number: number
  title: string
  timeZone: string
  venue: string | null
  room: string | null
  roomCapacity: number | null
  onlineUrl: string | null
  approval: string
  cancelReason: string | null
  mergedInto: { id: string; title: string } | null
  days: Interval[]
}

export interface OverviewColumns {
  overview: string
}

/** One JSON column of session `s`. */
export const overviewColumns = Prisma.sql`
  json_object('id', s."id", 'cohortId', s."cohortId", 'componentKey', s."componentKey", 'number', s."number",
    'title', s."title", 'timeZone', s."timeZone", 'startsAt', s."startsAt", 'endsAt', s."endsAt",
    'announcedAt', s."announcedAt", 'cancelledAt', s."cancelledAt", 'cancelReason', s."cancelReason",
    'mergedIntoId', s."mergedIntoId",
    'mergedIntoTitle', (SELECT m."title" FROM "StrategySession" m WHERE m."id" = s."mergedIntoId"),
    'capacity', s."capacity", 'minimumSeats', s."minimumSeats", 'minimumDays', s."minimumDays",
    'overCapacityReason', s."overCapacityReason", 'onlineUrl', s."onlineUrl", 'approval', s."approval",
    'venue', ov."name", 'address', ov."address", 'room', orm."name", 'roomCapacity', orm."capacity",
    'days', (SELECT json_group_array(json_array(d."startsAt", d."endsAt"))
               FROM (SELECT x."startsAt", x."endsAt" FROM "SessionDay" x
                      WHERE x."sessionId" = s."id" ORDER BY x."startsAt") d),
    'seated', (SELECT COUNT(*) FROM "Booking" b WHERE b."sessionId" = s."id" AND b."seatId" IS NOT NULL
                  AND (b."cancelledAt" IS NULL OR b."cancelledBy" = 'session')),
    'waiting', (SELECT COUNT(*) FROM "Booking" b
                 WHERE b."sessionId" = s."id" AND b."seatId" IS NULL AND b."cancelledAt" IS NULL),
    'pending', (SELECT COUNT(*) FROM "Booking" b WHERE b."sessionId" = s."id" AND b."cancelledAt" IS NULL
                  AND b."approvalDueAt" IS NOT NULL),
    'reserved', (SELECT COUNT(*) FROM "Seat" t WHERE t."sessionId" = s."id" AND t."reservationId" IS NOT NULL),
    'closed', (SELECT COUNT(*) FROM "Seat" t WHERE t."sessionId" = s."id" AND t."closedAt" IS NOT NULL
                  AND t."reservationId" IS NULL
                  AND NOT EXISTS (SELECT 1 FROM "Booking" b WHERE b."seatId" = t."id"))
  ) AS "overview"`

export const overviewTables = Prisma.sql`"StrategySession" s
  LEFT JOIN "Room" orm ON orm."id" = s."roomId"
  LEFT JOIN "Venue" ov ON ov."id" = orm."venueId"`

type Stored = Omit<SessionOverview, 'days' | 'mergedInto'> & {
  days: [string, string][]
  mergedIntoTitle: string | null
  address: string | null
}

export function overviewOf({ overview }: OverviewColumns): SessionOverview {
  const { days, mergedIntoTitle, ...row } = JSON.parse(overview) as Stored
  const moment = (value: unknown) => (value === null ? null : new Date(value as string))
  return {
    ...row,
    startsAt: new Date(row.startsAt),
    endsAt: new Date(row.endsAt),
    announcedAt: moment(row.announcedAt),
    cancelledAt: moment(row.cancelledAt),
    mergedInto: row.mergedIntoId ? { id: row.mergedIntoId, title: mergedIntoTitle ?? '' } : null,
    days: days.map(([startsAt, endsAt]) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) })),
  }
}
