// Counts a cohort's weeks in one statement. Weeks are of the cohort's zone; people are counted, never named.
import { addDays, dayOf } from '#app/lib/dates.ts'
import { type Database, database } from '#app/platform/database.server.ts'
import { type WeekCounts, type WeekPicture, pictureOf, weeksBetween } from './weekly.ts'

type Figure = number | bigint | null
type Row = Record<Exclude<keyof WeekCounts, 'week'>, Figure> & { week: Figure }

interface Cohort {
  id: string
  timeZone: string
  startsOn: Date
}

/** Newest week first; weeks without a finished case are left out. The caller asked whether the cohort is in scope. */
export async function readWeeks(
  cohort: Cohort,
  now = new Date(),
  on: Database = database(),
): Promise<WeekPicture[]> {
  const weeks = weeksBetween(cohort.startsOn, dayOf(now, cohort.timeZone))
  const bounds = weeks.map((week) => [
    startOf(week, cohort.timeZone),
    startOf(addDays(week, 7), cohort.timeZone),
  ])
  const rows = await on.$queryRaw<Row[]>`
    WITH week AS MATERIALIZED (
      SELECT key AS number, json_extract(value, '$[0]') AS "from", json_extract(value, '$[1]') AS "to"
        FROM json_each(${JSON.stringify(bounds)})
    )
    SELECT w.number AS "week",
           COUNT(DISTINCT a."userId") AS "people",
           COUNT(*) AS "cases",
           SUM(a."executorMinutes" IS NOT NULL AND a."executorMinutes" <= 1440) AS "withinDay",
           COUNT(a."executorRight") AS "routed",
           AVG(a."executorMinutes") AS "minutes",
           SUM(a."replyInTime" = 1) AS "repliedInTime",
           COUNT(a."replyInTime") AS "replied",
           SUM(a."checked" = 1 AND a."outcome" = 'solved') AS "loops",
           COUNT(a."checked") AS "closed",
           AVG(a."citizenMark") AS "citizenMark",
           COUNT(DISTINCT CASE WHEN p."id" IS NOT NULL THEN a."userId" END) AS "markedPeople",
           AVG(p."total") AS "quality"
      FROM week w
     -- In this order each week of a person is one short search of the covering index.
     CROSS JOIN "Enrolment" e
     CROSS JOIN "PracticeAttempt" a
           ON a."enrolmentId" = e."id" AND a."finishedAt" >= w."from" AND a."finishedAt" < w."to"
      LEFT JOIN "PostedMark" p ON p."currentKey" = a."id"
     WHERE e."cohortId" = ${cohort.id}
     GROUP BY w.number
     ORDER BY w.number DESC`
  return rows.flatMap(({ week, ...figures }) => {
    const monday = weeks[Number(week)]
    if (!monday) return []
    const number = (figure: Figure) => (figure === null ? 0 : Number(figure))
    const mean = (figure: Figure) => (figure === null ? null : Number(figure))
    const { minutes, citizenMark, quality, ...counts } = figures
    const whole = Object.fromEntries(Object.entries(counts).map(([key, value]) => [key, number(value)]))
    return [
      pictureOf({
        ...(whole as unknown as Omit<WeekCounts, 'week' | 'minutes' | 'citizenMark' | 'quality'>),
        week: monday,
        minutes: mean(minutes),
        citizenMark: mean(citizenMark),
        quality: mean(quality),
      }),
    ]
  })
}

/** The moment a local day begins, as stored: tried from both sides of UTC, since zones have no arithmetic here. */
function startOf(day: Date, timeZone: string): string {
  let moment = new Date(day.getTime() - 14 * 3_600_000)
  while (dayOf(moment, timeZone) < day) moment = new Date(moment.getTime() + 3_600_000)
  // As Prisma writes a time into SQLite.
  return moment.toISOString().replace('Z', '+00:00')
}
