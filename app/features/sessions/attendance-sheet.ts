// Attendance as a table: its columns, and reading one back row by row. Errors name the row and the column. Pure.
import type { AttendanceKind } from '#app/features/learning/attendance.ts'
import { attendanceTitles } from './day-attendance.ts'
import { readHours } from './day-marks.ts'

export const importColumns = {
  email: 'Почта',
  kind: 'Посещение',
  hours: 'Часы',
  remark: 'Примечание',
} as const
type ImportColumn = keyof typeof importColumns

export interface ImportProblem {
  /** As the spreadsheet numbers it. */
  row: number
  column: string
  message: string
}

export interface ImportLine {
  row: number
  enrolmentId: string
  name: string
  kind: AttendanceKind
  hours: number | null
  remark: string | null
  before: AttendanceKind | null
}

export interface KnownPerson {
  enrolmentId: string
  name: string
  email: string
  kind: AttendanceKind | null
}

/** By the folded word. */
const words: Record<string, AttendanceKind> = {
  ...Object.fromEntries(
    Object.entries(attendanceTitles).map(([kind, title]) => [fold(title), kind as AttendanceKind]),
  ),
  была: 'attended',
  да: 'attended',
  'была частично': 'partly',
  частично: 'partly',
  'не пришла': 'no-show',
  'не был': 'no-show',
  'не была': 'no-show',
  нет: 'no-show',
  уважительная: 'excused',
}

/** A row without a word about attendance is left as it is. */
export function readAttendanceRows(
  rows: { number: number; cells: string[] }[],
  people: KnownPerson[],
): { lines: ImportLine[]; problems: ImportProblem[] } {
  const [heading, ...rest] = rows
  const problems: ImportProblem[] = []
  const at = (column: ImportColumn) =>
    heading?.cells.findIndex((cell) => fold(cell) === fold(importColumns[column])) ?? -1
  for (const column of ['email', 'kind'] as const)
    if (at(column) < 0)
      problems.push({
        row: heading?.number ?? 1,
        column: importColumns[column],
        message: `В первой строке нет столбца «${importColumns[column]}».`,
      })
  if (problems.length) return { lines: [], problems }
  const byEmail = new Map(people.map((person) => [fold(person.email), person]))
  const met = new Map<string, number>()
  const lines: ImportLine[] = []
  for (const { number: row, cells } of rest) {
    const cell = (column: ImportColumn) => (at(column) < 0 ? '' : (cells[at(column)] ?? '').trim())
    const wrong = (column: ImportColumn, message: string) =>
      void problems.push({ row, column: importColumns[column], message })
    if (!cell('kind') && !cell('hours')) continue
    const person = byEmail.get(fold(cell('email')))
    const twin = met.get(fold(cell('email')))
    const kind = words[fold(cell('kind'))]
    const hours = cell('hours') ? readHours(cell('hours')) : null
    const found = problems.length
    if (!cell('email')) wrong('email', 'Почта не указана.')
    else if (!person) wrong('email', 'Человека с такой почтой в этом потоке нет.')
    else if (twin !== undefined) wrong('email', `Этот человек уже есть в строке ${twin}.`)
    if (!kind) wrong('kind', `Непонятное слово. Можно: ${Object.values(attendanceTitles).join(', ')}.`)
    if (cell('hours') && hours === null) wrong('hours', 'Часы — это число больше нуля, например 4 или 2,5.')
    else if (kind === 'partly' && hours === null) wrong('hours', 'Для «был частично» нужны часы.')
    met.set(fold(cell('email')), row)
    if (problems.length > found || !person || !kind) continue
    lines.push({
      ...{ row, enrolmentId: person.enrolmentId, name: person.name, kind, before: person.kind },
      ...{ hours: kind === 'partly' ? hours : null, remark: cell('remark').slice(0, 500) || null },
    })
  }
  return { lines, problems }
}

function fold(text: string): string {
  return text.trim().toLocaleLowerCase('ru-RU').replaceAll('ё', 'е').replace(/\s+/g, ' ')
}
