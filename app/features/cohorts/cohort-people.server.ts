// The people of one cohort, a page at a time in one statement. The caller has checked that the viewer may read the cohort.
import { dayOf } from '#app/lib/dates.ts'
import { type Listing, pageSize } from '#app/lib/listing.ts'
import { spellings } from '#app/lib/search.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'

export const peopleSorts = ['surname', 'municipality', 'enrolledAt'] as const
export type PeopleSort = (typeof peopleSorts)[number]

export interface CohortPerson {
  enrolmentId: string
  surname: string
  givenName: string
  patronymic: string | null
  email: string
  /** Has set a password. */
  signedIn: boolean
  post: string | null
  municipality: string | null
  enrolledAt: Date
  completedAt: Date | null
  withdrawnAt: Date | null
}

interface Columns extends Omit<CohortPerson, 'signedIn' | 'enrolledAt' | 'completedAt' | 'withdrawnAt'> {
  signedIn: number | bigint
  enrolledAt: string
  completedAt: string | null
  withdrawnAt: string | null
  total: number | bigint
}

const orders: Record<PeopleSort, Prisma.Sql> = {
  surname: Prisma.sql`u."sortName"`,
  municipality: Prisma.sql`m."sortName"`,
  enrolledAt: Prisma.sql`e."enrolledAt"`,
}

/** `all`: every person at once, for a file. */
export async function listCohortPeople(
  cohortId: string,
  {
    listing,
    query,
    withdrawn = false,
    all = false,
  }: { listing: Listing<PeopleSort>; query: string; withdrawn?: boolean; all?: boolean },
  now = new Date(),
): Promise<{ rows: CohortPerson[]; total: number }> {
  const { key, direction, page } = listing
  const order = Prisma.sql`${orders[key]} ${direction === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`} NULLS LAST`
  const pages = all ? Prisma.empty : Prisma.sql`LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  const rows = await readPeople(
    Prisma.sql`e."cohortId" = ${cohortId}
      AND e."withdrawnAt" ${withdrawn ? Prisma.sql`IS NOT NULL` : Prisma.sql`IS NULL`} AND ${matching(query)}`,
    Prisma.sql`ORDER BY ${order}, u."sortName", e."id" ${pages}`,
    now,
  )
  return { rows: rows.map(flat), total: Number(rows[0]?.total ?? 0) }
}

export async function findCohortPerson(
  cohortId: string,
  enrolmentId: string,
  now = new Date(),
): Promise<CohortPerson | null> {
  const one = Prisma.sql`e."id" = ${enrolmentId} AND e."cohortId" = ${cohortId}`
  const [row] = await readPeople(one, Prisma.empty, now)
  return row ? flat(row) : null
}

function readPeople(where: Prisma.Sql, order: Prisma.Sql, now: Date): Promise<Columns[]> {
  const today = dayOf(now, 'Europe/Moscow')
  return database().$queryRaw<Columns[]>`
    SELECT e."id" AS "enrolmentId", u."surname", u."givenName", u."patronymic", u."email",
           u."passwordHash" IS NOT NULL AS "signedIn", e."enrolledAt", e."completedAt", e."withdrawnAt",
           CASE WHEN p."id" IS NULL THEN NULL ELSE p."title" || ', ' || o."name" END AS "post",
           m."name" AS "municipality", COUNT(*) OVER () AS "total"
      FROM "Enrolment" e
      JOIN "User" u ON u."id" = e."userId"
      LEFT JOIN "Post" p ON p."id" = (
        SELECT h."id" FROM "Post" h
         WHERE h."userId" = u."id" AND h."startsOn" <= ${today} AND (h."endsOn" IS NULL OR h."endsOn" > ${today})
         ORDER BY h."startsOn", h."id" LIMIT 1)
      LEFT JOIN "Organisation" o ON o."id" = p."organisationId"
      LEFT JOIN "Organisation" m ON m."id" = o."municipalityId"
     WHERE ${where} ${order}`
}

function flat({
  total: _total,
  signedIn,
  enrolledAt,
  completedAt,
  withdrawnAt,
  ...row
}: Columns): CohortPerson {
  return {
    ...row,
    signedIn: Boolean(signedIn),
    enrolledAt: new Date(enrolledAt),
    completedAt: completedAt === null ? null : new Date(completedAt),
    withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
  }
}

function matching(query: string): Prisma.Sql {
  const words = spellings(query)
  if (!words.length) return Prisma.sql`1 = 1`
  const any = words.flatMap((word) => {
    const literal = word.replace(/[\\%_]/g, '\\$&')
    return [
      Prisma.sql`u."surname" LIKE ${`${literal}%`} ESCAPE '\\'`,
      Prisma.sql`u."email" LIKE ${`%${literal}%`} ESCAPE '\\'`,
    ]
  })
  return Prisma.sql`(${Prisma.join(any, ' OR ')})`
}
