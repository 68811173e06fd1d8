// What a plan is measured by: headcount and certified people of each place of a region, and how many a week. Two statements.
import { addDays } from '#app/lib/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { forecastWeeks } from './forecast.ts'
import { headcountOn } from './headcount-on.server.ts'
import { type PlaceFigures, wholeOf } from './plan.ts'

export interface Pace {
  places: PlaceFigures[]
  /** Weeks that are over, the oldest first; only places with a known headcount. */
  weeks: { monday: Date; certified: number; total: number }[]
}

/** The empty id stands for bodies of the region itself. */
const placeOf = Prisma.sql`COALESCE(o."municipalityId", '')`

export async function readPace(
  regionId: string,
  { groups, today }: { groups: readonly string[]; today: Date },
): Promise<Pace> {
  const inPlan = JSON.stringify(groups)
  const headcounts = await readHeadcounts(regionId, inPlan, today)
  const monday = mondayOf(today)
  const first = addDays(monday, -7 * forecastWeeks)
  const rows = await readCertified(regionId, inPlan, first)
  const places = new Map<string, PlaceFigures>()
  for (const row of headcounts)
    places.set(row.place, { headcount: wholeOf(row, groups.length), certified: 0 })
  const perWeek = new Map<number, number>()
  for (const { place, week, people } of rows) {
    const known = places.get(place) ?? { headcount: null, certified: 0 }
    places.set(place, { ...known, certified: known.certified + people })
    if (known.headcount !== null) perWeek.set(week, (perWeek.get(week) ?? 0) + people)
  }
  // Bodies of the region without staff in the plan's groups and without papers are no place of the plan.
  const region = places.get('')
  if (region && region.headcount === null && region.certified === 0) places.delete('')
  return { places: [...places.values()], weeks: weeksFrom(first, perWeek) }
}

/** From the week of the first certificate on; week −1 is everything before the weeks looked at. */
function weeksFrom(first: Date, perWeek: ReadonlyMap<number, number>): Pace['weeks'] {
  let total = perWeek.get(-1) ?? 0
  const weeks = Array.from({ length: forecastWeeks }, (_, week) => {
    const certified = perWeek.get(week) ?? 0
    total += certified
    return { monday: addDays(first, week * 7), certified, total }
  })
  const begun = weeks.findIndex((week) => week.total > 0)
  return begun === -1 ? [] : weeks.slice(begun)
}

/** Monday of the day's week: the week that is not over is not looked at. */
export function mondayOf(day: Date): Date {
  return addDays(day, -((day.getUTCDay() + 6) % 7))
}

async function readHeadcounts(regionId: string, inPlan: string, today: Date) {
  const rows = await database().$queryRaw<
    (Record<'whole' | 'wholeGroups' | 'parts' | 'partCells' | 'bodies', number | bigint> & {
      place: string
    })[]
  >`
    SELECT ${placeOf} AS "place", SUM(o."kind" = 'organisation') AS "bodies",
           COALESCE(SUM(CASE WHEN o."kind" = 'municipality' THEN h."people" END), 0) AS "whole",
           COALESCE(SUM(CASE WHEN o."kind" = 'municipality' THEN h."cells" END), 0) AS "wholeGroups",
           COALESCE(SUM(CASE WHEN o."kind" = 'organisation' THEN h."people" END), 0) AS "parts",
           COALESCE(SUM(CASE WHEN o."kind" = 'organisation' THEN h."cells" END), 0) AS "partCells"
      FROM "Organisation" o
      LEFT JOIN (SELECT "organisationId", SUM("people") AS "people", COUNT(*) AS "cells"
                   FROM ${headcountOn(today, Prisma.sql`o."regionId" = ${regionId}`)}
                  WHERE "positionGroup" IN (SELECT value FROM json_each(${inPlan}))
                  GROUP BY "organisationId") h ON h."organisationId" = o."id"
     WHERE o."regionId" = ${regionId} AND o."kind" <> 'region'
       AND (o."validFrom" IS NULL OR o."validFrom" <= ${today}) AND (o."validTo" IS NULL OR o."validTo" > ${today})
     GROUP BY 1`
  return rows.map((row) => ({
    place: row.place,
    ...{ whole: Number(row.whole), wholeGroups: Number(row.wholeGroups), bodies: Number(row.bodies) },
    ...{ parts: Number(row.parts), partCells: Number(row.partCells) },
  }))
}

/** People by the week of their first paper in force, at the post of that day: a municipality's before a regional body's. */
async function readCertified(regionId: string, inPlan: string, first: Date) {
  const rows = await database().$queryRaw<
    { place: string; week: number | bigint; people: number | bigint }[]
  >`
    WITH paper AS (
      SELECT "userId", MIN(CASE WHEN "revokedAt" IS NULL THEN "issuedOn" END) AS "day"
        FROM "Certificate" GROUP BY "userId"),
    placed AS (
      SELECT ${placeOf} AS "place", k."day", p."positionGroup",
             ROW_NUMBER() OVER (PARTITION BY k."userId"
                                ORDER BY o."municipalityId" IS NULL, p."startsOn", p."id") AS "turn", o."regionId"
        FROM paper k JOIN "Post" p ON p."userId" = k."userId" JOIN "Organisation" o ON o."id" = p."organisationId"
       WHERE k."day" IS NOT NULL AND p."startsOn" <= k."day" AND (p."endsOn" IS NULL OR p."endsOn" > k."day"))
    SELECT "place", MAX(-1, CAST(floor((julianday("day") - julianday(${first})) / 7) AS INTEGER)) AS "week",
           COUNT(*) AS "people"
      FROM placed WHERE "turn" = 1 AND "regionId" = ${regionId}
       AND "positionGroup" IN (SELECT value FROM json_each(${inPlan}))
     GROUP BY 1, 2`
  return rows.map(({ place, week, people }) => ({ place, week: Number(week), people: Number(people) }))
}
