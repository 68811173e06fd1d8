// Open accounts that are likely one person: those of one name, with what else agrees. Two statements for any number of people.
import { type AccountFacts, likeness, type Signal } from '#app/features/identity/duplicates.ts'
import { dayOf } from '#app/lib/dates.ts'
import { pageSize } from '#app/lib/listing.ts'
import { alphabeticalSql } from '#app/lib/russian.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { fallbackTimeZone } from './organisation.ts'

export interface LikelyPair {
  first: AccountFacts & { createdAt: Date; hasPassword: boolean }
  second: AccountFacts & { createdAt: Date; hasPassword: boolean }
  signals: Signal[]
}

type Row = AccountFacts & { createdAt: string; hasPassword: number | bigint }

const named = Prisma.raw(`${alphabeticalSql('u."surname"')} || ' ' || ${alphabeticalSql('u."givenName"')}`)
/** Beyond that many namesakes a name says nothing. */
const mostNamesakes = 12

/** The most alike first. The same municipality or e-mail is asked for; the whole name with patronymic is enough, too. */
export async function listLikelyPairs(
  page: number,
  now = new Date(),
): Promise<{ pairs: LikelyPair[]; total: number }> {
  const day = dayOf(now, fallbackTimeZone)
  const rows = await database().$queryRaw<Row[]>`
    WITH alike AS (
      SELECT ${named} AS "name" FROM "User" u WHERE u."deactivatedAt" IS NULL
       GROUP BY 1 HAVING COUNT(*) BETWEEN 2 AND ${mostNamesakes})
    SELECT u."id" AS "userId", u."surname", u."givenName", u."patronymic", u."email", u."createdAt",
           u."passwordHash" IS NOT NULL AS "hasPassword",
           (SELECT m."name" FROM "Post" p JOIN "Organisation" o ON o."id" = p."organisationId"
              JOIN "Organisation" m ON m."id" = o."municipalityId"
             WHERE p."userId" = u."id" AND p."startsOn" <= ${day} AND (p."endsOn" IS NULL OR p."endsOn" > ${day})
             ORDER BY p."startsOn", p."id" LIMIT 1) AS "municipality"
      FROM "User" u JOIN alike a ON a."name" = ${named}
     WHERE u."deactivatedAt" IS NULL ORDER BY a."name", u."createdAt", u."id"`
  const people = rows.map((row) => ({
    ...row,
    createdAt: new Date(row.createdAt),
    hasPassword: Boolean(row.hasPassword),
  }))
  const pairs: LikelyPair[] = []
  for (const [index, first] of people.entries())
    for (const second of people.slice(index + 1, index + mostNamesakes)) {
      const signals = likeness(first, second)
      if (signals?.length) pairs.push({ first, second, signals })
    }
  pairs.sort((a, b) => b.signals.length - a.signals.length)
  return { pairs: pairs.slice((page - 1) * pageSize, page * pageSize), total: pairs.length }
}
