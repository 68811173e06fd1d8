// Counts of a roll-out by municipality, organisation or cohort, and by month: one statement, counted by the database.
import { database, type Reader } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { type DayOfFacts, piecesOfWork } from './people-at-work.server.ts'
import type { RolloutFilter } from './rollout-filter.ts'
import type { Counts } from './rollout-line.ts'

/** What was added in a month. */
export interface MonthAdded {
  month: string
  enrolled: number
  certified: number
  certifiedInPlan: number
}

export interface Counted {
  facts: Map<string, Counts>
  months: Map<string, MonthAdded[]>
}

export const noFacts: Counts = {
  ...{ enrolled: 0, onTrack: 0, overdue: 0, completed: 0, unfinished: 0, certified: 0, certifiedInPlan: 0 },
  nextSession: null,
}

const cells = {
  /** The empty id stands for bodies of the region itself. */
  municipality: Prisma.sql`"municipalityId"`,
  organisation: Prisma.sql`"organisationId"`,
  cohort: Prisma.sql`"cohortId"`,
}

type Row = Record<'enrolled' | 'onTrack' | 'overdue' | 'completed' | 'unfinished', number | bigint | null> & {
  cell: string
  month: string | null
  certified: number | bigint | null
  certifiedInPlan: number | bigint | null
  next: string | null
}

export async function countRollout(
  by: keyof typeof cells,
  /** Conditions on the organisation `o` and the enrolment `e`. */
  where: Prisma.Sql,
  { filter, groups, on }: { filter: RolloutFilter; groups: readonly string[]; on: DayOfFacts },
  reader: Reader = database(),
): Promise<Counted> {
  const rows = await reader.$queryRaw<Row[]>`
    WITH ${piecesOfWork({ where, filter, groups }, on)},
    session AS (
      SELECT "cohortId", MIN("startsAt" || '|' || "timeZone") AS "next" FROM "StrategySession"
       WHERE "startsAt" > ${on.now} AND "announcedAt" IS NOT NULL AND "cancelledAt" IS NULL GROUP BY "cohortId"),
    person AS MATERIALIZED (
      SELECT ${cells[by]} AS "cell",
             MAX("work") AS "enrolled",
             MAX("work" AND "completedAt" IS NULL AND NOT "closed" AND ("dueOn" IS NULL OR "dueOn" >= ${on.today})) AS "onTrack",
             MAX("work" AND "completedAt" IS NULL AND COALESCE("dueOn" < ${on.today}, 0)) AS "overdue",
             MAX("work" AND "completedAt" IS NOT NULL) AS "completed",
             MAX("work" AND "completedAt" IS NULL AND "closed") AS "unfinished",
             MAX("paper") AS "certified", MAX("paper" AND "inPlan") AS "certifiedInPlan",
             MIN(CASE WHEN "work" AND "completedAt" IS NULL THEN "next" END) AS "next",
             MIN(CASE WHEN "work" THEN substr("began", 1, 7) END) AS "began",
             MIN(CASE WHEN "paper" THEN substr("papered", 1, 7) END) AS "papered"
        FROM piece LEFT JOIN session USING ("cohortId") WHERE "work" OR "paper" GROUP BY 1, "userId")
    SELECT "cell", NULL AS "month", SUM("enrolled") AS "enrolled", SUM("onTrack" AND NOT "overdue") AS "onTrack",
           SUM("overdue") AS "overdue", SUM("completed") AS "completed",
           SUM("unfinished" AND NOT "completed" AND NOT "onTrack" AND NOT "overdue") AS "unfinished",
           SUM("certified") AS "certified",
           SUM("certifiedInPlan") AS "certifiedInPlan", MIN("next") AS "next"
      FROM person GROUP BY 1
    UNION ALL
    SELECT "cell", "began", COUNT(*), NULL, NULL, NULL, NULL, 0, 0, NULL
      FROM person WHERE "began" IS NOT NULL GROUP BY 1, 2
    UNION ALL
    SELECT "cell", "papered", 0, NULL, NULL, NULL, NULL, COUNT(*), SUM("inPlan"), NULL
      FROM (SELECT "cell", "papered", "certifiedInPlan" AS "inPlan" FROM person WHERE "papered" IS NOT NULL)
     GROUP BY 1, 2`
  const counted: Counted = { facts: new Map(), months: new Map() }
  for (const row of rows) {
    const { enrolled, certified, certifiedInPlan } = numbers(row)
    if (row.month === null) {
      counted.facts.set(row.cell, { ...numbers(row), nextSession: readNext(row.next) })
      continue
    }
    const added = counted.months.get(row.cell) ?? []
    added.push({ month: row.month, enrolled, certified, certifiedInPlan })
    counted.months.set(row.cell, added)
  }
  return counted
}

function numbers(row: Row) {
  const read = (value: number | bigint | null) => Number(value ?? 0)
  return {
    ...{ enrolled: read(row.enrolled), onTrack: read(row.onTrack), overdue: read(row.overdue) },
    ...{ completed: read(row.completed), unfinished: read(row.unfinished), certified: read(row.certified) },
    certifiedInPlan: read(row.certifiedInPlan),
  }
}

function readNext(next: string | null): Counts['nextSession'] {
  const [startsAt, timeZone] = next?.split('|') ?? []
  return startsAt && timeZone ? { startsAt: new Date(startsAt), timeZone } : null
}
