// Versions as instructors see them: previews and published ones, with who loaded and who published.
import type { Listing } from '#app/lib/listing.ts'
import { pageSize } from '#app/lib/listing.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'

export const versionSorts = ['title', 'hours', 'created'] as const
export type VersionSort = (typeof versionSorts)[number]

interface Person {
  surname: string
  givenName: string
  patronymic: string | null
}

export interface VersionRow {
  id: string
  slug: string
  title: string
  /** Null: a preview. */
  number: number | null
  hours: number
  sample: boolean
  createdAt: Date
  createdBy: Person | null
  publishedAt: Date | null
  publishedBy: Person | null
  /** The newest published version of its programme: the one new cohorts get. */
  current: boolean
}

interface RawRow {
  id: string
  slug: string
  title: string
  number: bigint | number | null
  hours: bigint | number
  sample: bigint | number
  createdAt: string
  createdBy: string | null
  publishedAt: string | null
  publishedBy: string | null
  current: bigint | number
}

const person = (alias: string) =>
  Prisma.raw(
    `CASE WHEN ${alias}."id" IS NULL THEN NULL ELSE json_object('surname', ${alias}."surname", 'givenName', ${alias}."givenName", 'patronymic', ${alias}."patronymic") END`,
  )

const rows = (where: Prisma.Sql, order: Prisma.Sql) => Prisma.sql`
  SELECT v."id", p."slug", v."title", v."number", v."hours", v."createdAt", v."publishedAt",
         json_extract(v."outline", '$.sample') AS "sample",
         ${person('c')} AS "createdBy",
         (SELECT ${person('u')} FROM "AuditEntry" a LEFT JOIN "User" u ON u."id" = a."actorId"
           WHERE a."objectType" = 'ProgrammeVersion' AND a."objectId" = v."id" AND a."action" = 'programme.published'
           LIMIT 1) AS "publishedBy",
         (v."number" IS NOT NULL AND v."number" =
           (SELECT MAX(o."number") FROM "ProgrammeVersion" o WHERE o."programmeId" = v."programmeId")) AS "current"
    FROM "ProgrammeVersion" v
    JOIN "Programme" p ON p."id" = v."programmeId"
    LEFT JOIN "User" c ON c."id" = v."createdById"
   WHERE ${where}
   ORDER BY ${order}`

const orders: Record<VersionSort, Record<Listing<VersionSort>['direction'], string>> = {
  title: { asc: 'v."title" ASC, v."createdAt" DESC', desc: 'v."title" DESC, v."createdAt" DESC' },
  hours: { asc: 'v."hours" ASC, v."title"', desc: 'v."hours" DESC, v."title"' },
  created: { asc: 'v."createdAt" ASC', desc: 'v."createdAt" DESC' },
}

export async function listVersions(
  listing: Listing<VersionSort>,
): Promise<{ versions: VersionRow[]; total: number }> {
  const order = Prisma.raw(
    `${orders[listing.key][listing.direction]} LIMIT ${pageSize} OFFSET ${(listing.page - 1) * pageSize}`,
  )
  const [found, total] = await Promise.all([
    database().$queryRaw<RawRow[]>(rows(Prisma.sql`1 = 1`, order)),
    database().programmeVersion.count(),
  ])
  return { versions: found.map(toVersion), total }
}

export async function findVersion(versionId: string): Promise<VersionRow | null> {
  const [found] = await database().$queryRaw<RawRow[]>(
    rows(Prisma.sql`v."id" = ${versionId}`, Prisma.sql`v."id"`),
  )
  return found ? toVersion(found) : null
}

/** How many questions each bank holds, the private one included. */
export async function countQuestions(versionId: string): Promise<Record<string, number>> {
  const found = await database().question.groupBy({ by: ['bank'], where: { versionId }, _count: true })
  return Object.fromEntries(found.map(({ bank, _count }) => [bank, _count]))
}

function toVersion(raw: RawRow): VersionRow {
  return {
    ...raw,
    number: raw.number === null ? null : Number(raw.number),
    hours: Number(raw.hours),
    sample: Boolean(Number(raw.sample)),
    current: Boolean(Number(raw.current)),
    createdAt: new Date(raw.createdAt),
    publishedAt: raw.publishedAt ? new Date(raw.publishedAt) : null,
    createdBy: readPerson(raw.createdBy),
    publishedBy: readPerson(raw.publishedBy),
  }
}

function readPerson(json: string | null): Person | null {
  return json ? (JSON.parse(json) as Person) : null
}
