// CSV files. Reads those whose columns are known (RFC 4180, commas) and refuses anything else, naming the line; writes
// such that a Russian spreadsheet opens as a table.

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

interface Row {
  line: number
  cells: string[]
}

/** One cell and what ends it: a comma, a line break or the end. A quoted cell doubles its quotes. */
const cellPattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y

function splitCsv(text: string): Row[] {
  const rows: Row[] = []
  let line = 1
  let row: Row = { line, cells: [] }
  cellPattern.lastIndex = 0
  while (cellPattern.lastIndex < text.length || row.cells.length) {
    const found = cellPattern.exec(text)
    if (!found) throw new Error(`CSV: a stray quote in line ${line}`)
    const [whole, quoted, plain, end] = found
    row.cells.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    line += whole.split('\n').length - 1
    if (end === ',') continue
    rows.push(row)
    row = { line, cells: [] }
  }
  return rows
}

/** With a byte-order mark and semicolons, as Excel in Russia expects. No cell is ever taken for a formula. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(writeCell).join(';')}\r\n`).join('')}`
}

function writeCell(text: string): string {
  const harmless = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
