// Reads of the tree for who looks after it: what stands under a node today, one node with its former names.
import { dayOf } from '#app/lib/dates.ts'
import { type Listing, pageSize } from '#app/lib/listing.ts'
import { alphabeticalSql } from '#app/lib/russian.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { fallbackTimeZone, type OrganisationKind } from './organisation.ts'
import { searchWords } from './proper-name.ts'

export const treeSorts = ['name', 'people'] as const
export type TreeSort = (typeof treeSorts)[number]

export interface TreeLine {
  id: string
  name: string
  kind: OrganisationKind
  headPost: string | null
  /** Where it hangs: «Нижегородская область, Городецкий муниципальный округ». */
  above: string
  children: number
  /** Who works in it or below it today. */
  people: number
}

type Row = Omit<TreeLine, 'children' | 'people'> & Record<'children' | 'people' | 'total', number | bigint>

/** Under a node (null: the regions), or by the words of a name anywhere. One statement. */
export async function listTree(
  { parentId, search }: { parentId: string | null; search: string },
  { page, key, direction }: Listing<TreeSort>,
  now = new Date(),
): Promise<{ lines: TreeLine[]; total: number }> {
  const day = dayOf(now, fallbackTimeZone)
  const words = searchWords(search)
  const where = words.length
    ? Prisma.join(
        words.map((word) => Prisma.sql`instr(${lowered('o."name"')}, ${word}) > 0`),
        ' AND ',
      )
    : parentId
      ? Prisma.sql`o."parentId" = ${parentId}`
      : Prisma.sql`o."kind" = 'region'`
  const order = key === 'name' ? Prisma.raw(alphabeticalSql('o."sortName"')) : Prisma.sql`"people"`
  const rows = await database().$queryRaw<Row[]>`
    SELECT o."id", o."name", o."kind", o."headPost", o."sortName",
           CASE WHEN o."kind" = 'region' THEN ''
                WHEN o."kind" = 'municipality' OR m."id" IS NULL THEN r."name" ELSE r."name" || ', ' || m."name" END AS "above",
           (SELECT COUNT(*) FROM "Organisation" c WHERE c."parentId" = o."id" AND (c."validTo" IS NULL OR c."validTo" > ${day})) AS "children",
           (SELECT COUNT(DISTINCT p."userId") FROM "Organisation" c JOIN "Post" p ON p."organisationId" = c."id"
             WHERE CASE o."kind" WHEN 'region' THEN c."regionId" = o."id" WHEN 'municipality' THEN c."municipalityId" = o."id"
                        ELSE c."id" = o."id" END
               AND p."startsOn" <= ${day} AND (p."endsOn" IS NULL OR p."endsOn" > ${day})) AS "people",
           COUNT(*) OVER () AS "total"
      FROM "Organisation" o JOIN "Organisation" r ON r."id" = o."regionId"
      LEFT JOIN "Organisation" m ON m."id" = o."municipalityId"
     WHERE (o."validTo" IS NULL OR o."validTo" > ${day}) AND ${where}
     ORDER BY ${order} ${direction === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`}, o."name", o."id"
     LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  const lines = rows.map(({ total: _total, children, people, ...row }) => ({
    ...row,
    children: Number(children),
    people: Number(people),
  }))
  return { lines, total: Number(rows[0]?.total ?? 0) }
}

const cyrillic = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ'

/** Small letters of a column, ё as е: the database lowers Latin letters only. */
function lowered(column: string): Prisma.Sql {
  const text = [...cyrillic].reduce(
    (inner, letter) => `replace(${inner}, '${letter}', '${letter.toLocaleLowerCase('ru-RU')}')`,
    `replace(replace(lower(${column}), 'Ё', 'е'), 'ё', 'е')`,
  )
  return Prisma.raw(text)
}

export interface TreeNode {
  id: string
  name: string
  kind: OrganisationKind
  headPost: string | null
  validFrom: Date | null
  validTo: Date | null
  successor: { id: string; name: string } | null
  /** From the region down to the parent. */
  path: { id: string; name: string }[]
  formerNames: { name: string; until: Date | null }[]
}

export async function findNode(id: string): Promise<TreeNode | null> {
  const named = { select: { id: true, name: true } } as const
  const row = await database().organisation.findUnique({
    where: { id },
    include: {
      successor: named,
      parent: { select: { id: true, name: true, parent: named } },
      predecessors: { select: { name: true, validTo: true }, orderBy: { validTo: 'desc' } },
    },
  })
  if (!row) return null
  const { name, kind, headPost, validFrom, validTo, successor, parent, predecessors } = row
  const path = [parent?.parent, parent].flatMap((node) => (node ? [{ id: node.id, name: node.name }] : []))
  const formerNames = predecessors.map((former) => ({ name: former.name, until: former.validTo }))
  return {
    ...{ id, name, headPost, validFrom, validTo, successor, path, formerNames },
    kind: kind as OrganisationKind,
  }
}

/** Who could take over from a body: the others of its branch that stand today. */
export async function listSiblings(
  node: TreeNode,
  now = new Date(),
): Promise<{ id: string; name: string }[]> {
  const day = dayOf(now, fallbackTimeZone)
  const region = node.path[0]?.id ?? ''
  return database().organisation.findMany({
    where: {
      ...{ kind: node.kind, regionId: region, id: { not: node.id } },
      OR: [{ validTo: null }, { validTo: { gt: day } }],
    },
    orderBy: [{ sortName: 'asc' }, { name: 'asc' }],
    select: { id: true, name: true },
    take: 1000,
  })
}
