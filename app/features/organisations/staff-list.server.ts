// The staff of a coordinator's municipalities, enrolled or not: search, filters, order, pages. One statement.
import { nameForms } from '#app/features/identity/people-search.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { dayOf } from '#app/lib/dates.ts'
import { type Listing, pageSize } from '#app/lib/listing.ts'
import { alphabeticalSql } from '#app/lib/russian.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { fallbackTimeZone } from './organisation.ts'
import type { PositionGroup } from './position.ts'
import type { StudyState } from './study-state.ts'
import { ownMunicipalities, ownPost } from './staff-scope.server.ts'

export const staffSorts = ['name', 'organisation', 'since'] as const
export type StaffSort = (typeof staffSorts)[number]

export interface StaffWanted {
  search: string
  organisationId: string | null
  group: PositionGroup | null
  study: StudyState | null
}

export interface StaffLine {
  userId: string
  postId: string
  surname: string
  givenName: string
  patronymic: string | null
  title: string
  organisation: string
  category: string | null
  positionGroup: string | null
  citizenFacing: boolean | null
  startsOn: Date
  study: StudyState
}

type Row = Omit<StaffLine, 'citizenFacing' | 'startsOn'> & {
  citizenFacing: number | bigint | boolean | null
  startsOn: string
  total: number | bigint
}

const orders: Record<StaffSort, Prisma.Sql> = {
  name: Prisma.raw(alphabeticalSql('"surname"')),
  organisation: Prisma.raw(alphabeticalSql('"organisation"')),
  since: Prisma.sql`"startsOn"`,
}

/** A person of two posts in the municipality stands twice: each post is one line. */
export async function listStaff(
  viewer: Viewer,
  wanted: StaffWanted,
  { page, key, direction }: Listing<StaffSort>,
  now = new Date(),
): Promise<{ lines: StaffLine[]; total: number }> {
  const day = dayOf(now, fallbackTimeZone)
  const rows = await database().$queryRaw<Row[]>`
    SELECT s.*, COUNT(*) OVER () AS "total" FROM (
      SELECT u."id" AS "userId", p."id" AS "postId", u."surname", u."givenName", u."patronymic", p."title",
             o."name" AS "organisation", o."id" AS "organisationId", p."category", p."positionGroup",
             p."citizenFacing", p."startsOn",
             COALESCE((SELECT CASE WHEN MAX(e."completedAt" IS NULL AND c."state" <> 'closed') THEN 'learning'
                                   WHEN MAX(e."completedAt" IS NOT NULL) THEN 'done' ELSE 'left' END
                FROM "Enrolment" e JOIN "Cohort" c ON c."id" = e."cohortId"
               WHERE e."userId" = u."id" AND e."withdrawnAt" IS NULL AND c."state" <> 'draft'
               HAVING COUNT(*) > 0), 'never') AS "study"
        FROM "Post" p JOIN "Organisation" o ON o."id" = p."organisationId" JOIN "User" u ON u."id" = p."userId"
       WHERE ${ownPost(viewer, day)} AND u."deactivatedAt" IS NULL ${named(wanted.search)}) s
     WHERE 1 = 1
       ${wanted.organisationId ? Prisma.sql`AND "organisationId" = ${wanted.organisationId}` : Prisma.empty}
       ${wanted.group ? Prisma.sql`AND "positionGroup" = ${wanted.group}` : Prisma.empty}
       ${wanted.study ? Prisma.sql`AND "study" = ${wanted.study}` : Prisma.empty}
     ORDER BY ${orders[key]} ${direction === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`},
              ${orders.name}, "givenName", "postId"
     LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  const lines = rows.map(({ total: _total, citizenFacing, startsOn, ...row }) => ({
    ...row,
    citizenFacing: citizenFacing === null ? null : Boolean(citizenFacing),
    startsOn: new Date(startsOn),
  }))
  return { lines, total: Number(rows[0]?.total ?? 0) }
}

/** Every word is found in the name, in one of its spellings. */
function named(search: string): Prisma.Sql {
  const whole = Prisma.sql`(u."surname" || ' ' || u."givenName" || ' ' || COALESCE(u."patronymic", ''))`
  const words = nameForms(search).map((forms) => {
    const found = forms.map((form) => Prisma.sql`instr(${whole}, ${form}) > 0`)
    return Prisma.sql`AND (${Prisma.join(found, ' OR ')})`
  })
  return words.length ? Prisma.join(words, ' ') : Prisma.empty
}

/** Where own people may work: the municipalities themselves and their bodies of today. */
export async function listOwnBodies(
  viewer: Viewer,
  now = new Date(),
): Promise<{ value: string; title: string; group: string }[]> {
  const own = JSON.stringify(ownMunicipalities(viewer))
  const day = dayOf(now, fallbackTimeZone)
  return database().$queryRaw<{ value: string; title: string; group: string }[]>`
    SELECT o."id" AS "value", o."name" AS "title", m."name" AS "group"
      FROM "Organisation" o JOIN "Organisation" m ON m."id" = o."municipalityId"
     WHERE o."municipalityId" IN (SELECT value FROM json_each(${own}))
       AND (o."validFrom" IS NULL OR o."validFrom" <= ${day}) AND (o."validTo" IS NULL OR o."validTo" > ${day})
     ORDER BY m."sortName", m."id", o."kind" = 'municipality', ${Prisma.raw(alphabeticalSql('o."name"'))}`
}
