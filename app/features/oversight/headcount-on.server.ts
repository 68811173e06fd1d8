// The headcount in force on a day, as SQL for anybody's report: the newest row by its day (of one day the last one), not
// taken back, per organisation and group.
import { Prisma } from '#prisma/generated/client.ts'

/**
 * A subquery with `organisationId`, `municipalityId`, `regionId`, `positionGroup`, `people`, `onDate`. `where` speaks of the
 * organisation as "o": `inOversight(scope, 'o')`. Bodies closed by that day have none.
 */
export function headcountOn(day: Date, where: Prisma.Sql = Prisma.sql`1 = 1`): Prisma.Sql {
  return Prisma.sql`(
    SELECT "organisationId", "municipalityId", "regionId", "positionGroup", "people", "onDate" FROM (
      SELECT h."organisationId", o."municipalityId", o."regionId", h."positionGroup", h."people", h."onDate",
             ROW_NUMBER() OVER (PARTITION BY h."organisationId", h."positionGroup"
                                ORDER BY h."onDate" DESC, h."id" DESC) AS "place"
        FROM "Headcount" h JOIN "Organisation" o ON o."id" = h."organisationId"
       WHERE h."undoneAt" IS NULL AND h."onDate" <= ${day}
         AND (o."validTo" IS NULL OR o."validTo" > ${day}) AND ${where})
     WHERE "place" = 1)`
}
