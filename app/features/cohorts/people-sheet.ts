// A table of people with Russian headings in any order: reads it whole and names every problem by row and column. Knows
// neither files nor accounts.
import { normaliseEmail } from '#app/features/identity/email.ts'
import { isPersonalNumber, readPersonalNumber } from '#app/features/identity/personal-number.ts'
import { letterOf, type SheetProblem } from '#app/lib/sheet-table.ts'
import { emailPattern, namePattern } from './roster.ts'

export const mostSheetRows = 2_000

const fields = [
  'surname',
  'givenName',
  'patronymic',
  'email',
  'municipality',
  'organisation',
  'post',
  'personalNumber',
] as const
export type SheetField = (typeof fields)[number]

export const fieldTitles: Record<SheetField, string> = {
  surname: 'Фамилия',
  givenName: 'Имя',
  patronymic: 'Отчество',
  email: 'Почта',
  municipality: 'Муниципалитет',
  organisation: 'Организация',
  post: 'Должность',
  personalNumber: 'СНИЛС',
}

const otherHeadings: Record<string, SheetField> = {
  'электронная почта': 'email',
  'адрес электронной почты': 'email',
  'e-mail': 'email',
  email: 'email',
  'муниципальное образование': 'municipality',
  'место работы': 'organisation',
  'отчество (при наличии)': 'patronymic',
}

export interface SheetPerson {
  /** Row of the spreadsheet. */
  line: number
  surname: string
  givenName: string
  patronymic: string | null
  email: string
  municipality: string | null
  organisation: string | null
  post: string | null
  /** Eleven digits. */
  personalNumber: string | null
}

export interface PeopleSheet {
  people: SheetPerson[]
  problems: SheetProblem[]
}

export function readPeopleSheet(rows: readonly { number: number; cells: string[] }[]): PeopleSheet {
  const [heading, ...lines] = rows
  if (!heading) return refuse('В таблице нет ни одной строки.')
  const places = readHeadings(heading.cells)
  if ('problem' in places) return refuse(places.problem, heading.number)
  if (!lines.length) return refuse('Под заголовками нет ни одного человека.')
  if (lines.length > mostSheetRows)
    return refuse(
      `В таблице ${lines.length} строк, а можно не больше ${mostSheetRows}. Разделите её на части.`,
    )
  const people: SheetPerson[] = []
  const problems: SheetProblem[] = []
  for (const { number, cells } of lines) {
    const read = readLine(number, cells, places.columns)
    problems.push(...read.problems)
    people.push(read.person)
  }
  problems.push(...repeated(people, places.columns))
  return { people, problems: problems.sort((a, b) => a.line - b.line) }
}

const refuse = (message: string, line = 0): PeopleSheet => ({
  people: [],
  problems: [{ line, column: '', message }],
})

type Columns = Map<SheetField, number>

function readHeadings(cells: string[]): { columns: Columns } | { problem: string } {
  const columns: Columns = new Map()
  for (const [index, cell] of cells.entries()) {
    const field = fieldOf(cell)
    if (!field) continue
    if (columns.has(field))
      return { problem: `Заголовок «${fieldTitles[field]}» стоит дважды: оставьте один столбец.` }
    columns.set(field, index)
  }
  const missing = (['surname', 'givenName', 'email'] as const).filter((field) => !columns.has(field))
  if (!missing.length) return { columns }
  const names = missing.map((field) => `«${fieldTitles[field]}»`).join(', ')
  return { problem: `Не нашли заголовки: ${names}. Первая строка таблицы — заголовки, как в образце.` }
}

function fieldOf(heading: string): SheetField | null {
  const plain = heading.toLocaleLowerCase('ru-RU').replace(/[*:]/g, '').replace(/\s+/g, ' ').trim()
  const titled = fields.find((field) => fieldTitles[field].toLocaleLowerCase('ru-RU') === plain)
  return titled ?? otherHeadings[plain] ?? null
}

function readLine(line: number, cells: string[], columns: Columns) {
  const problems: SheetProblem[] = []
  const wrong = (field: SheetField, message: string) =>
    problems.push({ line, column: columnName(field, columns), message })
  const value = (field: SheetField) =>
    (cells[columns.get(field) ?? -1] ?? '').replace(/\s+/g, ' ').trim().slice(0, 300)
  for (const field of ['surname', 'givenName'] as const)
    if (!value(field)) wrong(field, 'Пусто.')
    else if (!namePattern.test(value(field))) wrong(field, 'Есть лишние знаки.')
  if (value('patronymic') && !namePattern.test(value('patronymic'))) wrong('patronymic', 'Есть лишние знаки.')
  const email = normaliseEmail(value('email'))
  if (!email) wrong('email', 'Пусто.')
  else if (email.length > 200 || !emailPattern.test(email)) wrong('email', 'Почта записана с ошибкой.')
  if (value('post') && !value('municipality'))
    wrong('municipality', 'Пусто, а должность указана: напишите муниципалитет.')
  if (value('municipality') && !value('post'))
    wrong('post', 'Пусто, а муниципалитет указан: напишите должность.')
  if (value('organisation') && !value('municipality'))
    wrong('municipality', 'Пусто, а организация указана: напишите муниципалитет.')
  const typedNumber = value('personalNumber')
  const personalNumber = typedNumber ? readPersonalNumber(typedNumber) : null
  if (typedNumber && !personalNumber) wrong('personalNumber', 'В СНИЛС одиннадцать цифр.')
  if (personalNumber && !isPersonalNumber(personalNumber))
    wrong('personalNumber', 'Контрольные цифры СНИЛС не сходятся: в номере опечатка.')
  const person: SheetPerson = {
    line,
    surname: value('surname'),
    givenName: value('givenName'),
    patronymic: value('patronymic') || null,
    email,
    municipality: value('municipality') || null,
    organisation: value('organisation') || null,
    post: value('post') || null,
    personalNumber,
  }
  return { person, problems }
}

/** The same person twice, two people with one e-mail, one СНИЛС in two rows: each in its own words. */
function repeated(people: SheetPerson[], columns: Columns): SheetProblem[] {
  const problems: SheetProblem[] = []
  const byEmail = new Map<string, SheetPerson>()
  const byNumber = new Map<string, SheetPerson>()
  const named = (person: SheetPerson) => `${person.surname} ${person.givenName}`.toLocaleLowerCase('ru-RU')
  for (const person of people) {
    const { line, email, personalNumber } = person
    const twin = email ? byEmail.get(email) : undefined
    const namesake = personalNumber ? byNumber.get(personalNumber) : undefined
    if (twin)
      problems.push(
        named(twin) === named(person)
          ? { line, column: '', message: `Этот человек уже есть в строке ${twin.line}.` }
          : {
              line,
              column: columnName('email', columns),
              message: `Одна почта у двух людей: та же в строке ${twin.line}. У каждого должна быть своя.`,
            },
      )
    else if (email) byEmail.set(email, person)
    if (namesake && namesake !== twin)
      problems.push({
        line,
        column: columnName('personalNumber', columns),
        message: `Такой же СНИЛС в строке ${namesake.line}: это один человек или опечатка.`,
      })
    else if (personalNumber && !namesake) byNumber.set(personalNumber, person)
  }
  return problems
}

function columnName(field: SheetField, columns: Columns): string {
  const index = columns.get(field)
  return index === undefined ? fieldTitles[field] : `${letterOf(index)}, ${fieldTitles[field]}`
}
