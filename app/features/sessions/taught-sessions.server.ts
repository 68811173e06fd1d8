// What an instructor sees of sessions: those of cohorts they teach and those in which they lead a block. Reads only.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { pageSize } from '#app/lib/listing.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { findStaffSession, staffOf, type StaffSession } from './day-rows.server.ts'
import { type GroupPerson, listGroupPeople, listGroups, type StoredGroup } from './group-rows.server.ts'
import { readParts, type SessionParts } from './session-parts.server.ts'
import {
  type SessionColumns,
  type SessionFacts,
  sessionColumns,
  sessionFacts,
  sessionTables,
} from './session-rows.server.ts'

export interface TaughtSession {
  session: SessionFacts
  /** Leads a block of it. */
  leads: boolean
  seated: number
}

/** One page of them, ahead or past. One statement. */
export async function listTaughtSessions(
  viewer: Viewer,
  { past, page }: { past: boolean; page: number },
  now = new Date(),
): Promise<{ rows: TaughtSession[]; total: number }> {
  const rows = await database().$queryRaw<
    (SessionColumns & { leads: bigint; seated: bigint; total: bigint })[]
  >`
    SELECT ${sessionColumns}, COUNT(*) OVER () AS "total",
           EXISTS (SELECT 1 FROM "AgendaFacilitator" f
                     JOIN "AgendaBlock" g ON g."id" = f."blockId" JOIN "SessionDay" w ON w."id" = g."dayId"
                    WHERE w."sessionId" = s."id" AND f."userId" = ${viewer.userId}) AS "leads",
           (SELECT COUNT(*) FROM "Booking" b WHERE b."sessionId" = s."id" AND b."cancelledAt" IS NULL
               AND b."seatId" IS NOT NULL) AS "seated"
      FROM ${sessionTables}
     WHERE (${staffOf(viewer)}) AND s."announcedAt" <= ${now}
       AND ${past ? Prisma.sql`s."endsAt" <= ${now}` : Prisma.sql`s."endsAt" > ${now}`}
     ORDER BY s."startsAt" ${past ? Prisma.sql`DESC` : Prisma.sql`ASC`}, s."id"
     LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  return {
    rows: rows.map((row) => ({
      session: sessionFacts(row),
      leads: Boolean(row.leads),
      seated: Number(row.seated),
    })),
    total: Number(rows[0]?.total ?? 0),
  }
}

export interface TaughtSessionPage extends StaffSession {
  parts: Pick<SessionParts, 'days'>
  groups: StoredGroup[]
  /** Those who have a seat and were not absent, with their group. */
  people: GroupPerson[]
  /** How many of each kind of attendance. */
  attendance: { kind: string; people: number }[]
}

/** Null where the person neither runs, teaches nor leads it. */
export async function findTaughtSession(
  viewer: Viewer,
  sessionId: string,
): Promise<TaughtSessionPage | null> {
  const found = await findStaffSession(viewer, sessionId)
  if (!found) return null
  const [parts, groups, people, kinds] = await Promise.all([
    readParts(database(), sessionId, ''),
    listGroups(sessionId),
    listGroupPeople(sessionId),
    database().attendance.groupBy({
      by: ['kind'],
      where: { sessionId },
      _count: true,
      orderBy: { kind: 'asc' },
    }),
  ])
  return {
    ...found,
    parts,
    groups,
    people,
    attendance: kinds.map(({ kind, _count }) => ({ kind, people: _count })),
  }
}
