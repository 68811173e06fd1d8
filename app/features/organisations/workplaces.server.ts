// Where people work: bodies and organisations for a select, grouped by region.
import { dayOf } from '#app/lib/dates.ts'
import { alphabeticalSql } from '#app/lib/russian.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { fallbackTimeZone } from './organisation.ts'

const alphabetical = (column: string) => Prisma.raw(alphabeticalSql(column))

export async function listWorkplaces(
  now = new Date(),
): Promise<{ value: string; title: string; group: string }[]> {
  const rows = await database().$queryRaw<{ value: string; title: string; group: string }[]>`
    SELECT o."id" AS "value", o."name" AS "title", r."name" AS "group"
      FROM "Organisation" o JOIN "Organisation" r ON r."id" = o."regionId"
     WHERE o."kind" = 'organisation' AND (o."validTo" IS NULL OR o."validTo" > ${dayOf(now, fallbackTimeZone)})
     ORDER BY ${alphabetical('r."sortName"')}, ${alphabetical('o."sortName"')}, o."name"`
  return rows
}
