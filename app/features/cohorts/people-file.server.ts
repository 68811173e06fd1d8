// Spreadsheets of people: the list of a cohort to take away, and an empty list to fill in for an import.
import { dayOf, formatDayDigits } from '#app/lib/dates.ts'
import { writeCsv } from '#app/lib/csv.ts'
import { writeSheet } from '#app/platform/spreadsheet.server.ts'
import type { CohortFrame } from './cohort-frame.server.ts'
import { listCohortPeople } from './cohort-people.server.ts'
import { fieldTitles } from './people-sheet.ts'

/** The caller has checked that the viewer may read the cohort. */
export async function writePeopleFile({ id, timeZone }: CohortFrame): Promise<Uint8Array<ArrayBuffer>> {
  const listing = { page: 1, sort: 'surname', key: 'surname', direction: 'asc' } as const
  const { rows } = await listCohortPeople(id, { listing, query: '', all: true })
  const day = (moment: Date | null) => (moment ? formatDayDigits(dayOf(moment, timeZone)) : '')
  const bytes = await writeSheet(
    'Слушатели',
    [
      { title: fieldTitles.surname, width: 20 },
      { title: fieldTitles.givenName, width: 16 },
      { title: fieldTitles.patronymic, width: 18 },
      { title: fieldTitles.email, width: 30 },
      { title: fieldTitles.municipality, width: 34 },
      { title: 'Должность и место', width: 50 },
      { title: 'Зачислен', width: 12 },
      { title: 'Прошёл всё', width: 12 },
    ],
    rows.map((row) => [
      row.surname,
      row.givenName,
      row.patronymic ?? '',
      row.email,
      row.municipality ?? '',
      row.post ?? '',
      day(row.enrolledAt),
      day(row.completedAt),
    ]),
  )
  return new Uint8Array(bytes)
}

export async function writeSample(format: 'xlsx' | 'csv'): Promise<string | Uint8Array<ArrayBuffer>> {
  const titles = Object.values(fieldTitles)
  if (format === 'csv') return writeCsv([titles])
  return new Uint8Array(
    await writeSheet(
      'Люди',
      titles.map((title) => ({ title, width: 24 })),
      [],
    ),
  )
}
