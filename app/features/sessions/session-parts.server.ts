// Agenda, materials and the own working group of one session, in one statement. Files stay in the table.
import type { PersonName } from '#app/lib/russian.ts'
import type { Reader } from '#app/platform/database.server.ts'

export interface AgendaEntry {
  startsAt: Date
  endsAt: Date
  title: string
  detail: string | null
  facilitators: PersonName[]
}

export interface SessionParts {
  days: {
    id: string
    startsAt: Date
    endsAt: Date
    /** When codes work, and when the person was seen. */
    window: { opensAt: Date; closesAt: Date }
    seenAt: Date | null
    agenda: AgendaEntry[]
  }[]
  materials: {
    id: string
    title: string
    opens: string
    url: string | null
    materialKey: string | null
    hasFile: boolean
  }[]
  group: { number: number; name: string | null; members: PersonName[] } | null
}

type Named = [string, string, string | null]
type Block = [string, string, string, string | null, Named[]]
type Day = [string, string, string, string, string, string | null, Block[]]
interface Columns {
  days: string
  materials: string
  group: string | null
}

export async function readParts(
  reader: Reader,
  sessionId: string,
  enrolmentId: string,
): Promise<SessionParts> {
  const [row] = await reader.$queryRaw<Columns[]>`
    SELECT
      (SELECT json_group_array(json_array(d."id", d."startsAt", d."endsAt", d."checkInOpensAt", d."checkInClosesAt",
                d."seenAt", json(d."agenda"))) FROM (
         SELECT x.*, (SELECT c."seenAt" FROM "CheckIn" c
                       WHERE c."dayId" = x."id" AND c."enrolmentId" = ${enrolmentId}) AS "seenAt",
           (SELECT json_group_array(json_array(a."startsAt", a."endsAt", a."title", a."detail", json(a."people")))
              FROM (SELECT b."startsAt", b."endsAt", b."title", b."detail",
                      (SELECT json_group_array(json_array(u."surname", u."givenName", u."patronymic"))
                         FROM "AgendaFacilitator" f JOIN "User" u ON u."id" = f."userId"
                        WHERE f."blockId" = b."id") AS "people"
                      FROM "AgendaBlock" b WHERE b."dayId" = x."id" ORDER BY b."startsAt", b."id") a) AS "agenda"
           FROM "SessionDay" x WHERE x."sessionId" = ${sessionId} ORDER BY x."startsAt") d) AS "days",
      (SELECT json_group_array(json_object('id', m."id", 'title', m."title", 'opens', m."opens", 'url', m."url",
                'materialKey', m."materialKey", 'hasFile', m."hasFile"))
         FROM (SELECT y."id", y."title", y."opens", y."url", y."materialKey", y."bytes" IS NOT NULL AS "hasFile"
                 FROM "SessionMaterial" y WHERE y."sessionId" = ${sessionId} ORDER BY y."position", y."id") m
      ) AS "materials",
      (SELECT json_object('number', g."number", 'name', g."name", 'members', json((
           SELECT json_group_array(json_array(n."surname", n."givenName", n."patronymic"))
             FROM (SELECT u."surname", u."givenName", u."patronymic" FROM "GroupMember" o
                     JOIN "Enrolment" e ON e."id" = o."enrolmentId" JOIN "User" u ON u."id" = e."userId"
                    WHERE o."groupId" = g."id" ORDER BY u."surname", u."givenName", u."id") n)))
         FROM "GroupMember" w JOIN "WorkingGroup" g ON g."id" = w."groupId"
        WHERE w."sessionId" = ${sessionId} AND w."enrolmentId" = ${enrolmentId}) AS "group"`
  if (!row) return { days: [], materials: [], group: null }
  const materials = JSON.parse(row.materials) as (Omit<SessionParts['materials'][number], 'hasFile'> & {
    hasFile: number
  })[]
  const group =
    row.group === null
      ? null
      : (JSON.parse(row.group) as Omit<NonNullable<SessionParts['group']>, 'members'> & { members: Named[] })
  return {
    days: (JSON.parse(row.days) as Day[]).map(
      ([id, startsAt, endsAt, opensAt, closesAt, seenAt, agenda]) => ({
        id,
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
        window: { opensAt: new Date(opensAt), closesAt: new Date(closesAt) },
        seenAt: seenAt === null ? null : new Date(seenAt),
        agenda: agenda.map(agendaEntry),
      }),
    ),
    materials: materials.map((material) => ({ ...material, hasFile: Boolean(material.hasFile) })),
    group: group && { ...group, members: group.members.map(named) },
  }
}

function agendaEntry([startsAt, endsAt, title, detail, facilitators]: Block): AgendaEntry {
  return {
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    title,
    detail,
    facilitators: facilitators.map(named),
  }
}

function named([surname, givenName, patronymic]: Named): PersonName {
  return { surname, givenName, patronymic }
}
