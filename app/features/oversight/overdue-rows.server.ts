// The SQL of late people in a scope: whose next part was due before today, where «today» is that of their region. Where a
// person counts is the post of today: unfinished work belongs to it.
import { dayOf } from '#app/lib/dates.ts'
import { capitalTimeZone, russianTimeZones } from '#app/lib/time-zones.ts'
import { type Reader } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { inOversight } from './area.server.ts'
import type { OverdueFilter, OverdueSort } from './overdue.ts'
import type { OversightScope } from './oversight-scope.ts'

export interface OverdueRow {
  enrolmentId: string
  userId: string
  email: string
  surname: string
  givenName: string
  patronymic: string | null
  post: string | null
  organisation: string | null
  municipality: string | null
  municipalityId: string | null
  cohortId: string
  cohortName: string
  title: string
  dueOn: Date
  days: number
  /** Day of the region, as UTC midnight. */
  today: Date
  /** Null: no sign-in of theirs is in force. */
  lastSeenAt: Date | null
  /** Never accepted the invitation. */
  neverCame: boolean
  /** Day of the last reminder. */
  remindedOn: Date | null
  reachable: boolean
  total: number
}

type Columns = Omit<
  OverdueRow,
  'dueOn' | 'days' | 'today' | 'lastSeenAt' | 'remindedOn' | 'neverCame' | 'reachable' | 'total'
> &
  Record<'dueOn' | 'today', string> &
  Record<'lastSeenAt' | 'remindedOn', string | null> &
  Record<'days' | 'neverCame' | 'reachable' | 'total', number | bigint>

const orders: Record<OverdueSort, string> = {
  days: 'f."days"',
  name: 'f."sortName"',
  municipality: 'f."municipality" IS NULL, f."municipality"',
  cohort: 'f."cohortName"',
  reminded: 'f."remindedOn"',
}

export interface OverdueQuery {
  scope: OversightScope
  filter: OverdueFilter
  /** One enrolment only. */
  enrolmentId?: string
  sort?: { key: OverdueSort; direction: 'asc' | 'desc' }
  limit?: number
  offset?: number
}

/** One statement for any number of people. */
export async function readOverdue(reader: Reader, query: OverdueQuery, now: Date): Promise<OverdueRow[]> {
  const { key, direction } = query.sort ?? { key: 'days', direction: 'desc' }
  const order = Prisma.raw(
    `${orders[key]} ${direction === 'desc' ? 'DESC' : 'ASC'}, f."days" DESC, f."sortName", f."enrolmentId"`,
  )
  const rows = await reader.$queryRaw<Columns[]>`
    SELECT f.*, COUNT(*) OVER () AS "total" FROM (${overduePeople(query, now)}) f
     ORDER BY ${order} LIMIT ${query.limit ?? -1} OFFSET ${query.offset ?? 0}`
  return rows.map(({ dueOn, days, today, lastSeenAt, remindedOn, neverCame, reachable, total, ...row }) => ({
    ...row,
    dueOn: new Date(dueOn),
    days: Number(days),
    today: new Date(today),
    lastSeenAt: lastSeenAt === null ? null : new Date(lastSeenAt),
    remindedOn: remindedOn === null ? null : new Date(remindedOn),
    neverCame: Boolean(neverCame),
    reachable: Boolean(reachable),
    total: Number(total),
  }))
}

/** As a subquery: the columns above without `total`, and `sortName`. */
export function overduePeople({ scope, filter, enrolmentId }: OverdueQuery, now: Date): Prisma.Sql {
  const { municipalityId, cohortId } = filter
  const all = Prisma.sql`1 = 1`
  return Prisma.sql`
    SELECT e."id" AS "enrolmentId", e."userId", u."email", u."surname", u."givenName", u."patronymic",
           u."sortName", p."title" AS "post", o."name" AS "organisation",
           m."name" AS "municipality", m."id" AS "municipalityId",
           c."id" AS "cohortId", c."name" AS "cohortName", e."dueTitle" AS "title", e."dueOn",
           CAST(julianday(t.value) - julianday(e."dueOn") AS INTEGER) AS "days", t.value AS "today",
           (SELECT MAX(s."lastSeenAt") FROM "AuthSession" s WHERE s."userId" = u."id") AS "lastSeenAt",
           (SELECT MAX(r."day") FROM "OverdueReminder" r WHERE r."userId" = u."id") AS "remindedOn",
           u."passwordHash" IS NULL AS "neverCame", u."deactivatedAt" IS NULL AS "reachable"
      FROM "Enrolment" e
      JOIN "Cohort" c ON c."id" = e."cohortId" AND c."state" IN ('recruiting', 'running', 'attestation')
      JOIN "User" u ON u."id" = e."userId"
      LEFT JOIN "Post" p ON p."id" = (${postToday(now)})
      LEFT JOIN "Organisation" o ON o."id" = p."organisationId"
      LEFT JOIN "Organisation" m ON m."id" = o."municipalityId"
      LEFT JOIN "Organisation" g ON g."id" = o."regionId"
      JOIN json_each(${todays(now)}) t
           ON t.key = CASE WHEN g."timeZone" IN (SELECT k.key FROM json_each(${todays(now)}) k)
                           THEN g."timeZone" ELSE ${capitalTimeZone} END
     -- The index finds who may be late; the zone decides.
     WHERE e."dueOn" < ${dayOf(now, easternmost)} AND e."dueOn" < t.value AND e."withdrawnAt" IS NULL AND e."completedAt" IS NULL
       AND ${inOversight(scope, 'o')}
       AND ${municipalityId ? Prisma.sql`o."municipalityId" = ${municipalityId}` : all}
       AND ${cohortId ? Prisma.sql`e."cohortId" = ${cohortId}` : all}
       AND ${enrolmentId ? Prisma.sql`e."id" = ${enrolmentId}` : all}`
}

const easternmost = 'Asia/Kamchatka'

function postToday(now: Date): Prisma.Sql {
  const today = dayOf(now, capitalTimeZone)
  return Prisma.sql`
    SELECT q."id" FROM "Post" q JOIN "Organisation" b ON b."id" = q."organisationId"
     WHERE q."userId" = e."userId" AND q."startsOn" <= ${today} AND (q."endsOn" IS NULL OR q."endsOn" > ${today})
     ORDER BY b."municipalityId" IS NULL, q."startsOn", q."id" LIMIT 1`
}

/** JSON of the day that each zone of the country has now, as stored. */
function todays(now: Date): string {
  const stored = (zone: string) => dayOf(now, zone).toISOString().replace('Z', '+00:00')
  return JSON.stringify(Object.fromEntries(russianTimeZones.map(({ zone }) => [zone, stored(zone)])))
}
