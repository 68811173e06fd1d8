// A table of headcounts: organisation, group, day, people. Reads it whole and names every problem by row and column.
import {
  findPositionGroup,
  type PositionGroup,
  positionGroupTitles,
} from '#app/features/organisations/position.ts'
import { maybe, nameKey } from '#app/lib/nearest-name.ts'
import { readCountCell, readDayCell } from '#app/lib/sheet-cells.ts'
import { emptyCell, readTable, type SheetProblem, type SheetTable } from '#app/lib/sheet-table.ts'
import { mostPeople, wrongDay } from './headcount.ts'

export const mostHeadcountRows = 5_000

export const headcountFields = {
  municipality: { title: 'Муниципалитет', also: ['муниципальное образование', 'округ'] },
  organisation: { title: 'Организация', also: ['орган', 'учреждение'], required: true },
  group: { title: 'Группа должностей', also: ['группа', 'группа должности'], required: true },
  onDate: { title: 'Дата', also: ['на дату', 'день'], required: true },
  people: { title: 'Численность', also: ['человек', 'людей', 'количество'], required: true },
} as const
type Field = keyof typeof headcountFields

export interface HeadcountRow {
  line: number
  organisationId: string
  organisationName: string
  group: PositionGroup
  onDate: Date
  people: number
}

/** A body the importer may state headcounts for. */
export interface KnownBody {
  id: string
  name: string
  /** Empty for a body of the region. */
  municipality: string
}

export interface HeadcountSheet {
  rows: HeadcountRow[]
  problems: SheetProblem[]
}

export function readHeadcountSheet(
  cells: readonly { number: number; cells: string[] }[],
  bodies: readonly KnownBody[],
  today: Date,
): HeadcountSheet {
  const table = readTable<Field>(cells, headcountFields, mostHeadcountRows)
  if ('problems' in table) return { rows: [], problems: table.problems }
  const find = bodyFinder(bodies)
  const rows: HeadcountRow[] = []
  const problems: SheetProblem[] = []
  const lineOf = new Map<string, number>()
  for (const { line, text } of table.lines) {
    // A line of the sample that nobody filled in.
    if (!text('group') && !text('onDate') && !text('people') && text('organisation')) continue
    const read = readLine(line, text, table, find, today)
    if ('problems' in read) {
      problems.push(...read.problems)
      continue
    }
    const key = `${read.row.organisationId} ${read.row.group} ${read.row.onDate.getTime()}`
    const before = lineOf.get(key)
    if (before === undefined) {
      lineOf.set(key, line)
      rows.push(read.row)
    } else
      problems.push({
        line,
        column: '',
        message: `Эта организация, группа и дата уже есть в строке ${before}. Оставьте одну.`,
      })
  }
  if (!rows.length && !problems.length)
    problems.push({ line: 0, column: '', message: 'Не заполнено ни одной строки.' })
  return { rows, problems }
}

function readLine(
  line: number,
  text: (field: Field) => string,
  table: SheetTable<Field>,
  find: ReturnType<typeof bodyFinder>,
  today: Date,
): { row: HeadcountRow } | { problems: SheetProblem[] } {
  const problems: SheetProblem[] = []
  const wrong = (field: Field, message: string) => {
    problems.push({ line, column: table.column(field), message })
    return null
  }
  const name = text('organisation')
  const body: Found = name ? find(name, text('municipality')) : { problem: emptyCell }
  if ('problem' in body) wrong(body.field ?? 'organisation', body.problem)
  const groups = Object.values(positionGroupTitles).join(', ')
  const group =
    findPositionGroup(text('group')) ??
    wrong('group', text('group') ? `Нет такой группы. Бывают: ${groups}.` : emptyCell)
  const onDate =
    readDayCell(text('onDate')) ??
    wrong('onDate', text('onDate') ? 'Это не дата. Напишите как 31.12.2026.' : emptyCell)
  const trouble = onDate && wrongDay(onDate, today)
  if (trouble) wrong('onDate', trouble)
  const people =
    readCountCell(text('people')) ??
    wrong('people', text('people') ? 'Нужно целое число без знака минус.' : emptyCell)
  if (people !== null && people > mostPeople) wrong('people', 'Слишком много: проверьте число.')
  if (problems.length || 'problem' in body || !group || !onDate || people === null) return { problems }
  return { row: { line, organisationId: body.id, organisationName: body.name, group, onDate, people } }
}

type Found = KnownBody | { problem: string; field?: 'municipality' }

function bodyFinder(bodies: readonly KnownBody[]): (name: string, municipality: string) => Found {
  const byName = new Map<string, KnownBody[]>()
  for (const body of bodies) {
    const key = nameKey(body.name)
    byName.set(key, [...(byName.get(key) ?? []), body])
  }
  const places = [...new Set(bodies.map(({ municipality }) => municipality))].filter(Boolean)
  const known = new Set(places.map(nameKey))
  const names = [...new Set(bodies.map(({ name }) => name))]
  return (name, municipality) => {
    if (municipality && !known.has(nameKey(municipality)))
      return {
        problem: `Нет такого муниципалитета среди Ваших: «${municipality}».${maybe(municipality, places)}`,
        field: 'municipality',
      }
    const named = byName.get(nameKey(name)) ?? []
    const fitting = municipality
      ? named.filter((body) => nameKey(body.municipality) === nameKey(municipality))
      : named
    const [only, ...others] = fitting
    if (only && !others.length) return only
    if (only) return { problem: `Организаций «${name}» несколько: заполните столбец «Муниципалитет».` }
    return { problem: `Нет такой организации среди Ваших: «${name}».${maybe(name, names)}` }
  }
}
