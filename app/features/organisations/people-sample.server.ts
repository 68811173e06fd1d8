// The empty table that an import of people reads.
import { writeCsv } from '#app/lib/csv.ts'
import { writeSheet } from '#app/platform/spreadsheet.server.ts'
import { peopleFields } from './people-table.ts'

export async function writePeopleSample(format: 'xlsx' | 'csv'): Promise<string | Uint8Array<ArrayBuffer>> {
  const titles = Object.values(peopleFields).map(({ title }) => title)
  if (format === 'csv') return writeCsv([titles])
  const columns = titles.map((title) => ({ title, width: 24 }))
  return new Uint8Array(await writeSheet('Люди', columns, []))
}
