// A table with Russian headings in any order, read whole: cells by field, problems by row and column. Knows no field by its
// meaning, neither files nor rows of a database.

export interface SheetProblem {
  /** Row of the spreadsheet; 0: the whole table. */
  line: number
  /** «D, Почта»; the empty string where the row as a whole is meant. */
  column: string
  message: string
}

export interface TableField {
  title: string
  /** Other headings that mean the same, in lower case. */
  also?: readonly string[]
  /** The column must be there. */
  required?: boolean
}

export interface TableLine<F extends string> {
  line: number
  /** The cell without needless spaces, at most 300 characters; empty where there is no such column. */
  text: (field: F) => string
}

export interface SheetTable<F extends string> {
  lines: TableLine<F>[]
  has: (field: F) => boolean
  /** «D, Почта» */
  column: (field: F) => string
}

export function readTable<F extends string>(
  rows: readonly { number: number; cells: string[] }[],
  fields: Record<F, TableField>,
  most: number,
): SheetTable<F> | { problems: SheetProblem[] } {
  const [heading, ...lines] = rows
  const refuse = (message: string, line = 0) => ({ problems: [{ line, column: '', message }] })
  if (!heading) return refuse('В таблице нет ни одной строки.')
  const places = new Map<F, number>()
  for (const [index, cell] of heading.cells.entries()) {
    const field = fieldOf(cell, fields)
    if (!field) continue
    if (places.has(field))
      return refuse(`Заголовок «${fields[field].title}» стоит дважды: оставьте один столбец.`, heading.number)
    places.set(field, index)
  }
  const missing = (Object.keys(fields) as F[]).filter((field) => fields[field].required && !places.has(field))
  if (missing.length) {
    const names = missing.map((field) => `«${fields[field].title}»`).join(', ')
    return refuse(
      `Не нашли заголовки: ${names}. Первая строка таблицы — заголовки, как в образце.`,
      heading.number,
    )
  }
  if (!lines.length) return refuse('Под заголовками нет ни одной строки.')
  if (lines.length > most)
    return refuse(`В таблице ${lines.length} строк, а можно не больше ${most}. Разделите её на части.`)
  return {
    lines: lines.map(({ number, cells }) => ({
      line: number,
      text: (field) => plainCell(cells[places.get(field) ?? -1]),
    })),
    has: (field) => places.has(field),
    column: (field) => {
      const index = places.get(field)
      return index === undefined ? fields[field].title : `${letterOf(index)}, ${fields[field].title}`
    },
  }
}

/** An empty cell may be a part of a merged one: only its first row has the text. */
export const emptyCell = 'Пусто. Если ячейки объединены, разъедините их и заполните каждую.'

function plainCell(cell: string | undefined): string {
  // A cell made harmless for spreadsheets begins with an apostrophe.
  return (cell ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'(?=[=+\-@])/, '')
    .slice(0, 300)
}

function fieldOf<F extends string>(heading: string, fields: Record<F, TableField>): F | null {
  const plain = heading.toLocaleLowerCase('ru-RU').replace(/[*:]/g, '').replace(/\s+/g, ' ').trim()
  const all = Object.keys(fields) as F[]
  return (
    all.find((field) => fields[field].title.toLocaleLowerCase('ru-RU') === plain) ??
    all.find((field) => fields[field].also?.includes(plain)) ??
    null
  )
}

/** 0 is A, 26 is AA. */
export function letterOf(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26))
  return index < 26 ? rest : letterOf(Math.floor(index / 26) - 1) + rest
}
