// The audit entries of a session, its bookings and reservations, newest first, a page at a time.
import { pageSize } from '#app/lib/listing.ts'
import { database } from '#app/platform/database.server.ts'

export interface LogEntry {
  id: number
  at: Date
  action: string
  detail: Record<string, unknown>
  actor: { surname: string; givenName: string; patronymic: string | null } | null
  person: { surname: string; givenName: string; patronymic: string | null } | null
}

interface Row {
  id: number
  at: string
  action: string
  detail: string
  actor: string | null
  person: string | null
  total: number
}

/** The caller has checked that the viewer runs the session. */
export async function listSessionLog(
  sessionId: string,
  page: number,
): Promise<{ rows: LogEntry[]; total: number }> {
  const rows = await database().$queryRaw<Row[]>`
    WITH "subjects" AS (
      SELECT 'session' AS "type", ${sessionId} AS "id", NULL AS "userId"
      UNION ALL SELECT 'booking', b."id", b."userId" FROM "Booking" b WHERE b."sessionId" = ${sessionId}
      UNION ALL SELECT 'reservation', r."id", NULL FROM "SeatReservation" r WHERE r."sessionId" = ${sessionId})
    SELECT CAST(a."id" AS REAL) AS "id", a."at", a."action", a."detail",
           (SELECT json_object('surname', u."surname", 'givenName', u."givenName", 'patronymic', u."patronymic")
              FROM "User" u WHERE u."id" = a."actorId") AS "actor",
           (SELECT json_object('surname', u."surname", 'givenName', u."givenName", 'patronymic', u."patronymic")
              FROM "User" u WHERE u."id" = x."userId") AS "person",
           CAST(COUNT(*) OVER () AS REAL) AS "total"
      FROM "subjects" x JOIN "AuditEntry" a ON a."objectType" = x."type" AND a."objectId" = x."id"
     ORDER BY a."id" DESC
     LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ id, at, action, detail, actor, person }) => ({
      id,
      at: new Date(at),
      action,
      detail: JSON.parse(detail) as Record<string, unknown>,
      actor: actor === null ? null : (JSON.parse(actor) as LogEntry['actor']),
      person: person === null ? null : (JSON.parse(person) as LogEntry['person']),
    })),
  }
}
