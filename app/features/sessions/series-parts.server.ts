// Which sessions a cohort's programme has: «1 of 3» and its key. Free where the programme names none.
import { database, type Reader } from '#app/platform/database.server.ts'

export interface SeriesPart {
  key: string
  number: number
  title: string
}

const free = 3

/** The session components of the version; else three free ones, and one more than were planned. */
export async function listSeriesParts(
  cohortId: string,
  reader: Reader = database(),
): Promise<{ parts: SeriesPart[]; total: number; free: boolean }> {
  const rows = await reader.$queryRaw<{ key: string; title: string; last: number }[]>`
    SELECT p."key", p."title", 0.0 AS "last", p."position" AS "place"
      FROM "Cohort" c JOIN "Component" p ON p."versionId" = c."versionId" AND p."kind" = 'session'
     WHERE c."id" = ${cohortId}
    UNION ALL
    SELECT '', '', CAST(COALESCE(MAX(s."number"), 0) AS REAL), 1000000
      FROM "StrategySession" s WHERE s."cohortId" = ${cohortId}
     ORDER BY 4`
  const named = rows.filter(({ key }) => key !== '')
  if (named.length) {
    const parts = named.map(({ key, title }, index) => ({ key, title, number: index + 1 }))
    return { parts, total: parts.length, free: false }
  }
  const planned = rows[0]?.last ?? 0
  const parts = Array.from({ length: Math.max(free, planned + 1) }, (_, index) => ({
    key: `s${index + 1}`,
    number: index + 1,
    title: `Сессия ${index + 1}`,
  }))
  return { parts, total: Math.max(free, planned), free: true }
}
