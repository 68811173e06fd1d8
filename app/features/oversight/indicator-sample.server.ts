// The table that an import of indicators reads, with two lines of a municipality of the region as an example.
import { writeCsv } from '#app/lib/csv.ts'
import { addDays, dayOf, formatDayDigits } from '#app/lib/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { writeSheet } from '#app/platform/spreadsheet.server.ts'
import { channelTitle } from './indicator.ts'
import { indicatorFields } from './indicator-headings.ts'
import type { IndicatorRegion } from './indicator-region.server.ts'
import { mondayOf } from './indicator-week.ts'

export async function writeIndicatorSample(
  { id, regionCode, timeZone }: IndicatorRegion,
  format: 'xlsx' | 'csv',
  now = new Date(),
): Promise<string | Uint8Array<ArrayBuffer>> {
  const one = await database().organisation.findFirst({
    where: { kind: 'municipality', regionId: id, validTo: null },
    orderBy: { sortName: 'asc' },
    select: { name: true },
  })
  const name = one?.name ?? 'Муниципалитет'
  const week = formatDayDigits(addDays(mondayOf(dayOf(now, timeZone)), -7))
  const titles = Object.values(indicatorFields).map(({ title }) => title)
  const lines = [
    [name, '', channelTitle('pos', regionCode), week, '120', '18,5', '140', '92', '6,5', '61', '4'],
    [name, '', channelTitle('social', regionCode), week, '260', '5', '7,5', '95', '3', '', '2'],
  ]
  if (format === 'csv') return writeCsv([titles, ...lines])
  return new Uint8Array(
    await writeSheet(
      'Показатели',
      titles.map((title) => ({ title, width: Math.max(12, title.length + 2) })),
      lines,
    ),
  )
}
