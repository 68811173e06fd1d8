// Where people work: bodies and organisations for a select, grouped by region.
import { database } from '#app/platform/database.server.ts'

export async function listWorkplaces(): Promise<{ id: string; title: string; group: string }[]> {
  const rows = await database().$queryRaw<{ id: string; title: string; group: string }[]>`
    SELECT o."id", o."name" AS "title", r."name" AS "group"
      FROM "Organisation" o JOIN "Organisation" r ON r."id" = o."regionId"
     WHERE o."kind" = 'organisation'
     ORDER BY r."sortName", o."sortName", o."name"`
  return rows
}
