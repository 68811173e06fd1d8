// The headings of a table of indicators: finds their row, understands what other people call them, and says which were
// understood when some are missing.
import type { SheetProblem, TableField } from '#app/lib/sheet-table.ts'

export const indicatorFields = {
  place: { title: 'Организация или муниципалитет' },
  municipality: { title: 'Муниципалитет' },
  channel: { title: 'Канал', required: true },
  week: { title: 'Неделя', required: true },
  volume: { title: 'Число сообщений', required: true },
  toExecutorHours: { title: 'Часов до исполнителя' },
  answerHours: { title: 'Часов до ответа' },
  onTimePercent: { title: 'В срок, %' },
  repeatPercent: { title: 'Повторные, %' },
  goodMarksPercent: { title: 'Оценки 4–5, %' },
  returnedPercent: { title: 'Возвращено на доработку, %' },
} as const satisfies Record<string, TableField>
export type IndicatorField = keyof typeof indicatorFields

/** Without signs, in lower case: «% в срок», «В срок (%)» and «в срок» are one heading. */
const synonyms: Record<IndicatorField, readonly string[]> = {
  place: [
    'организация',
    'исполнитель',
    'орган',
    'октмо',
    'организация муниципалитет',
    'наименование организации',
  ],
  municipality: ['муниципальное образование', 'округ', 'район', 'территория', 'мо'],
  channel: ['источник', 'канал поступления', 'система'],
  week: ['дата', 'период', 'начало недели', 'отчётная неделя', 'отчетная неделя'],
  volume: [
    ...['сообщений', 'количество сообщений', 'число обращений', 'количество обращений', 'сообщения'],
    ...['обращений', 'обращения', 'объём', 'объем', 'количество', 'всего'],
  ],
  toExecutorHours: [
    ...['до исполнителя', 'до исполнителя ч', 'до исполнителя часов', 'часы до исполнителя'],
    ...['время до исполнителя', 'время до исполнителя ч', 'скорость до исполнителя'],
  ],
  answerHours: [
    ...['до ответа', 'до ответа ч', 'до ответа часов', 'часы до ответа', 'время ответа', 'время ответа ч'],
    ...['срок ответа', 'срок ответа ч', 'среднее время ответа', 'скорость ответа'],
  ],
  onTimePercent: ['в срок', 'ответы в срок', 'доля в срок', 'исполнено в срок', 'отвечено в срок'],
  repeatPercent: ['повторные', 'повторные сообщения', 'доля повторных', 'повторных'],
  goodMarksPercent: [
    'оценки 4 5',
    'оценки 4 и 5',
    'доля оценок 4 5',
    'доля оценок 4 и 5',
    'положительные оценки',
  ],
  returnedPercent: ['возвращено на доработку', 'на доработку', 'возвраты', 'возвращено', 'доработка'],
}

const fields = Object.keys(indicatorFields) as IndicatorField[]
const meanings = new Map<string, IndicatorField>(
  fields.flatMap((field) =>
    [indicatorFields[field].title, ...synonyms[field]].map((heading): [string, IndicatorField] => [
      signless(heading),
      field,
    ]),
  ),
)

function signless(heading: string): string {
  return heading
    .toLocaleLowerCase('ru-RU')
    .replace(/[^a-zа-яё0-9]+/g, ' ')
    .trim()
}

interface Row {
  number: number
  cells: string[]
}

const understood = (cells: readonly string[]) => cells.flatMap((cell) => meanings.get(signless(cell)) ?? [])

/** The table from its headings on, with headings in our own words; titles and notes above them are left out. */
export function withHeadings(rows: readonly Row[]): { rows: Row[] } | { problems: SheetProblem[] } {
  const head = rows.slice(0, 10)
  const best = head.reduce<Row | undefined>(
    (found, row) =>
      understood(row.cells).length > (found ? understood(found.cells).length : 0) ? row : found,
    undefined,
  )
  const heading = best ?? rows[0]
  if (!heading) return { rows: [] }
  const problem = headingProblem(heading)
  if (problem) return { problems: [problem] }
  const named = heading.cells.map((cell) => {
    const field = meanings.get(signless(cell))
    return field ? indicatorFields[field].title : cell
  })
  return { rows: [{ ...heading, cells: named }, ...rows.slice(rows.indexOf(heading) + 1)] }
}

const quoted = (names: readonly string[]) => names.map((name) => `«${name}»`).join(', ')
const titlesOf = (some: readonly IndicatorField[]) =>
  quoted(some.map((field) => indicatorFields[field].title))

function headingProblem({ number, cells }: Row): SheetProblem | null {
  const found = understood(cells)
  const has = (field: IndicatorField) => found.includes(field)
  const missing = fields.filter((field) => 'required' in indicatorFields[field] && !has(field))
  if (!has('place') && !has('municipality')) missing.unshift('place')
  const measured = fields.slice(5).some(has)
  if (!missing.length && measured) return null
  const other = cells.filter((cell) => cell && !meanings.has(signless(cell)))
  const message = [
    missing.length ? `Не нашли заголовки: ${titlesOf(missing)}.` : 'Не нашли ни одного показателя.',
    found.length ? `Поняли: ${titlesOf(found)}.` : 'Не поняли ни одного заголовка.',
    other.length ? `Не узнали: ${quoted(other.slice(0, 8))}.` : '',
    'Назовите столбцы как в образце.',
  ]
  return { line: number, column: '', message: message.filter(Boolean).join(' ') }
}
