// Where people work: bodies and organisations for a select, grouped by region.
import { database } from '#app/platform/database.server.ts'

export async function listWorkplaces(): Promise<{ value: string; title: string; group: string }[]> {
  const rows = await database().$queryRaw<{ value: string; title: string; group: string }[]>`
    SELECT o."id" AS "value", o."name" AS "title", r."name" AS "group"
      FROM "Organisation" o JOIN "Organisation" r ON r."id" = o."regionId"
     WHERE o."kind" = 'organisation'
     ORDER BY r."sortName", o."sortName", o."name"`
  return rows
}
