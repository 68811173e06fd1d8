// The table that an import of headcounts reads, with the viewer's own organisations already in it.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { writeCsv } from '#app/lib/csv.ts'
import { database } from '#app/platform/database.server.ts'
import { writeSheet } from '#app/platform/spreadsheet.server.ts'
import { inOversight } from './area.server.ts'
import { headcountFields } from './headcount-sheet.ts'
import { oversightScope } from './oversight-scope.ts'

const widths = [34, 44, 22, 14, 14]

/** Rows to fill in: the first bodies of the scope, the groups and the days left to the person. */
export async function writeHeadcountSample(
  viewer: Viewer,
  format: 'xlsx' | 'csv',
): Promise<string | Uint8Array<ArrayBuffer>> {
  const bodies = await database().$queryRaw<{ municipality: string; name: string }[]>`
    SELECT COALESCE(m."name", '') AS "municipality", o."name"
      FROM "Organisation" o LEFT JOIN "Organisation" m ON m."id" = o."municipalityId"
     WHERE o."kind" = 'organisation' AND ${inOversight(oversightScope(viewer), 'o')}
     ORDER BY o."regionId", m."sortName", o."name" LIMIT 1000`
  const titles = Object.values(headcountFields).map(({ title }) => title)
  const rows = bodies.map(({ municipality, name }) => [municipality, name, '', '', ''])
  if (format === 'csv') return writeCsv([titles, ...rows])
  const columns = titles.map((title, index) => ({ title, width: widths[index] ?? 20 }))
  return new Uint8Array(await writeSheet('Численность', columns, rows))
}
