// The municipality a person works in today: of the earliest begun post that has one. For SQL and for one person.
import { dayOf } from '#app/lib/dates.ts'
import type { Reader } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'

/** The id for the user column given, as a scalar subquery. */
export function municipalityOf(userColumn: Prisma.Sql, now: Date): Prisma.Sql {
  const today = dayOf(now, 'Europe/Moscow')
  return Prisma.sql`(
    SELECT o."municipalityId" FROM "Post" p JOIN "Organisation" o ON o."id" = p."organisationId"
     WHERE p."userId" = ${userColumn} AND o."municipalityId" IS NOT NULL
       AND p."startsOn" <= ${today} AND (p."endsOn" IS NULL OR p."endsOn" > ${today})
     ORDER BY p."startsOn", p."id" LIMIT 1)`
}

/** Where an enrolled person `e` counts: the municipality of the accepted application, else of the post. */
export function enrolledFrom(now: Date): Prisma.Sql {
  return Prisma.sql`COALESCE(
    (SELECT a."municipalityId" FROM "Application" a
      WHERE a."cohortId" = e."cohortId" AND a."userId" = e."userId" AND a."acceptedAt" IS NOT NULL
        AND a."municipalityId" IS NOT NULL
      ORDER BY a."acceptedAt" DESC LIMIT 1),
    ${municipalityOf(Prisma.sql`e."userId"`, now)})`
}

export async function findMunicipalityOf(reader: Reader, userId: string, now: Date): Promise<string | null> {
  const [row] = await reader.$queryRaw<{ id: string | null }[]>`
    SELECT ${municipalityOf(Prisma.sql`${userId}`, now)} AS "id"`
  return row?.id ?? null
}
