// Reads of the headcount: a region by municipality, a municipality by organisation, one organisation with its history.
import type { Viewer } from '#app/features/identity/viewer.ts'
import {
  positionGroups,
  readPositionGroup,
  type PositionGroup,
} from '#app/features/organisations/position.ts'
import { pageSize } from '#app/lib/listing.ts'
import { alphabeticalSql, fullName } from '#app/lib/russian.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { type Area, inOversight } from './area.server.ts'
import { type GroupCounts, noCounts } from './headcount.ts'
import { headcountOn } from './headcount-on.server.ts'
import { oversightScope } from './oversight-scope.ts'

export interface HeadcountLine {
  id: string
  name: string
  kind: string
  /** Bodies of the line; how many of them have stated a headcount. */
  bodies: number
  stated: number
  counts: GroupCounts
  /** The newest day among what is stated. */
  statedOn: Date | null
}

type Row = { id: string; name: string; kind: string; bodies: number | bigint; stated: number | bigint } & {
  statedOn: string | null
} & Record<PositionGroup, number | bigint | null>

const sums = Prisma.raw(
  positionGroups
    .map((group) => `SUM(CASE WHEN h."positionGroup" = '${group}' THEN h."people" END) AS "${group}"`)
    .join(', '),
)
/** What is stated for a municipality as a whole stands before the sum of its bodies. */
const wholes = Prisma.raw(
  positionGroups
    .map((group) => {
      const of = (own: string) =>
        `SUM(CASE WHEN h."positionGroup" = '${group}' AND h."organisationId" ${own} m."id" THEN h."people" END)`
      return `COALESCE(${of('=')}, ${of('<>')}) AS "${group}"`
    })
    .join(', '),
)
const inOrder = (column: string) => Prisma.raw(alphabeticalSql(column))

/** Municipalities of the region that the viewer oversees, by their names. One statement. */
export async function listHeadcountByMunicipality(
  viewer: Viewer,
  regionId: string,
  day: Date,
): Promise<HeadcountLine[]> {
  const scope = inOversight(oversightScope(viewer), 'o')
  const rows = await database().$queryRaw<Row[]>`
    SELECT m."id", m."name", m."kind", ${wholes}, MAX(h."onDate") AS "statedOn",
           COUNT(DISTINCT CASE WHEN h."organisationId" <> m."id" THEN h."organisationId" END) AS "stated",
           (SELECT COUNT(*) FROM "Organisation" b
             WHERE b."municipalityId" = m."id" AND b."kind" = 'organisation'
               AND (b."validTo" IS NULL OR b."validTo" > ${day})) AS "bodies"
      FROM (SELECT o.* FROM "Organisation" o
             WHERE o."kind" = 'municipality' AND o."regionId" = ${regionId} AND ${scope}
               AND (o."validFrom" IS NULL OR o."validFrom" <= ${day})
               AND (o."validTo" IS NULL OR o."validTo" > ${day})) m
      LEFT JOIN ${headcountOn(day, Prisma.sql`o."regionId" = ${regionId}`)} h ON h."municipalityId" = m."id"
     GROUP BY m."id" ORDER BY ${inOrder('m."sortName"')}, m."name"`
  return rows.map(lineOf)
}

/** Bodies of a municipality with itself first, or regional bodies of a region. One statement. */
export async function listHeadcountByOrganisation(place: Area, day: Date): Promise<HeadcountLine[]> {
  const mine =
    place.kind === 'region'
      ? Prisma.sql`o."regionId" = ${place.id} AND o."municipalityId" IS NULL AND o."kind" = 'organisation'`
      : Prisma.sql`o."municipalityId" = ${place.id}`
  const rows = await database().$queryRaw<Row[]>`
    SELECT o."id", o."name", o."kind", ${sums}, MAX(h."onDate") AS "statedOn",
           1 AS "bodies", COUNT(DISTINCT h."organisationId") AS "stated"
      FROM "Organisation" o LEFT JOIN ${headcountOn(day, mine)} h ON h."organisationId" = o."id"
     WHERE ${mine} AND (o."validTo" IS NULL OR o."validTo" > ${day})
     GROUP BY o."id" ORDER BY o."kind" = 'organisation', ${inOrder('o."name"')}`
  return rows.map(lineOf)
}

/** What one organisation has on a day. */
export async function findHeadcount(organisationId: string, day: Date): Promise<GroupCounts> {
  const rows = await database().$queryRaw<{ positionGroup: string; people: number | bigint }[]>`
    SELECT h."positionGroup", h."people"
      FROM ${headcountOn(day, Prisma.sql`o."id" = ${organisationId}`)} h`
  const found = rows.map(({ positionGroup, people }) => [positionGroup, Number(people)] as const)
  return { ...noCounts, ...Object.fromEntries(found) }
}

export interface HeadcountRecord {
  id: number
  onDate: Date
  group: PositionGroup
  people: number
  by: string | null
  recordedAt: Date
  imported: boolean
  undoneAt: Date | null
}

/** Every row ever added for an organisation, the last one first. */
export async function listHeadcountHistory(
  organisationId: string,
  page: number,
): Promise<{ records: HeadcountRecord[]; total: number }> {
  const where = { organisationId }
  const [rows, total] = await Promise.all([
    database().headcount.findMany({
      where,
      orderBy: { id: 'desc' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    database().headcount.count({ where }),
  ])
  const people = await database().user.findMany({
    where: { id: { in: [...new Set(rows.map(({ recordedById }) => recordedById))] } },
    select: { id: true, surname: true, givenName: true, patronymic: true },
  })
  const names = new Map(people.map(({ id, ...name }) => [id, fullName(name)]))
  const records = rows.map(({ positionGroup, recordedById, importId, ...row }) => ({
    ...row,
    group: readPositionGroup(positionGroup) ?? 'other',
    by: names.get(recordedById) ?? null,
    imported: importId !== null,
  }))
  return { records, total }
}

function lineOf({ id, name, kind, bodies, stated, statedOn, ...groups }: Row): HeadcountLine {
  const counts = Object.fromEntries(
    positionGroups.map((group) => [group, groups[group] === null ? null : Number(groups[group])]),
  ) as GroupCounts
  return {
    ...{ id, name, kind, counts },
    bodies: Number(bodies),
    stated: Number(stated),
    statedOn: statedOn ? new Date(statedOn) : null,
  }
}
