// Headcounts of a region's places by month, for the groups of the plan: one statement. What was stated, never accounts.
import { database, type Reader } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { HeadcountFigures } from './coverage.ts'

/** What changed in a month, at the organisations of a cell and at the cell's own node. */
export interface HeadcountChange {
  month: string
  own: boolean
  people: number
  known: number
}

interface Row {
  cell: string
  own: number | bigint
  month: string
  people: number | bigint
  known: number | bigint
}

/** By municipality (or organisation); rows stated after the day are not looked at. */
export async function listHeadcountChanges(
  by: 'municipality' | 'organisation',
  /** Conditions on the organisation `o`. */
  where: Prisma.Sql,
  { groups, today }: { groups: readonly string[]; today: Date },
  reader: Reader = database(),
): Promise<Map<string, HeadcountChange[]>> {
  const rows = await reader.$queryRaw<Row[]>`
    WITH stated AS (
      SELECT o."id" AS "organisationId", COALESCE(o."municipalityId", '') AS "municipalityId",
             o."kind" <> 'organisation' AS "own", substr(h."onDate", 1, 7) AS "month", h."people",
             LAG(h."people") OVER (PARTITION BY h."organisationId", h."positionGroup" ORDER BY h."onDate", h."id") AS "before"
        FROM "Organisation" o JOIN "Headcount" h ON h."organisationId" = o."id"
       WHERE ${where} AND h."undoneAt" IS NULL AND h."onDate" <= ${today}
         AND h."positionGroup" IN (SELECT value FROM json_each(${JSON.stringify(groups)})))
    SELECT CASE WHEN ${by} = 'municipality' THEN "municipalityId" ELSE "organisationId" END AS "cell", "own", "month",
           SUM("people" - COALESCE("before", 0)) AS "people", SUM("before" IS NULL) AS "known"
      FROM stated GROUP BY 1, 2, 3 ORDER BY 3`
  const changes = new Map<string, HeadcountChange[]>()
  for (const { cell, own, month, people, known } of rows) {
    const list = changes.get(cell) ?? []
    list.push({ month, own: Boolean(own), people: Number(people), known: Number(known) })
    changes.set(cell, list)
  }
  return changes
}

/** The figures of a cell at the end of a month, from its changes. */
export function figuresAt(
  changes: readonly HeadcountChange[],
  month: string,
  { own, expected }: { own: boolean; expected: number },
): HeadcountFigures {
  let [people, known] = [0, 0]
  for (const change of changes) {
    if (change.own !== own || change.month > month) continue
    people += change.people
    known += change.known
  }
  return { people, known, expected }
}
