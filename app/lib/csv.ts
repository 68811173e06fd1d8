// Reads CSV (RFC 4180): files whose columns are known, and files of people with any separator. Writes cells that no
// spreadsheet takes for a formula.

/** Rows as objects by column name. The header must be exactly `columns`. */
export function readCsv<C extends string>(text: string, columns: readonly C[]): Record<C, string>[] {
  const [header, ...rows] = splitCsv(text.replace(/^\uFEFF/, ''))
  if (header?.cells.join() !== columns.join()) {
    throw new Error(`CSV: expected columns ${columns.join()}, found ${header?.cells.join() ?? 'nothing'}`)
  }
  return rows.map(({ line, cells }) => {
    if (cells.length !== columns.length) {
      throw new Error(`CSV: line ${line} has ${cells.length} cells instead of ${columns.length}`)
    }
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) as Record<C, string>
  })
}

export interface CsvRow {
  line: number
  cells: string[]
}

export type CsvSeparator = ',' | ';' | '\t'

/** What stands most often in the first line, outside quotes. */
export function separatorOf(text: string): CsvSeparator {
  const heading = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (separator: CsvSeparator) => heading.split(separator).length
  return ([';', '\t', ','] as const).reduce((best, next) => (count(next) > count(best) ? next : best))
}

/** One cell and what ends it: a separator, a line break or the end. A quoted cell doubles its quotes. */
const cellPatterns: Record<CsvSeparator, RegExp> = {
  ',': /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y,
  ';': /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r?\n|$)/y,
  '\t': /(?:"((?:[^"]|"")*)"|([^"\t\r\n]*))(\t|\r?\n|$)/y,
}

export function splitCsv(text: string, separator: CsvSeparator = ','): CsvRow[] {
  const rows: CsvRow[] = []
  let line = 1
  let row: CsvRow = { line, cells: [] }
  const cellPattern = cellPatterns[separator]
  cellPattern.lastIndex = 0
  while (cellPattern.lastIndex < text.length || row.cells.length) {
    const found = cellPattern.exec(text)
    if (!found) throw new Error(`CSV: a stray quote in line ${line}`)
    const [whole, quoted, plain, end] = found
    row.cells.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    line += whole.split('\n').length - 1
    if (end === separator) continue
    rows.push(row)
    row = { line, cells: [] }
  }
  return rows
}

/** A cell that would be taken for a formula begins with an apostrophe, which spreadsheets do not show. */
export function neutralCell(value: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value
}

/** With a byte-order mark and semicolons, as Excel in Russia expects; every cell is neutral. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${writeCsvRows(rows)}`
}

/** More rows of the same file, where it is written piece by piece. A number is no text: it has a decimal comma, may be below zero. */
export function writeCsvRows(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((cells) => `${cells.map(writeCell).join(';')}\r\n`).join('')
}

function writeCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  const neutral = neutralCell(cell)
  return /[";\r\n]/.test(neutral) ? `"${neutral.replaceAll('"', '""')}"` : neutral
}
