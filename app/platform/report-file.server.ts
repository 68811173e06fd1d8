// Long tables as files, written row by row: memory does not grow with the table. Numbers stay numbers, no text is a formula.
import { PassThrough, Readable } from 'node:stream'
import { neutralCell, writeCsvRows } from '#app/lib/csv.ts'

/** Null is an empty cell; a date is a day and is written as one. */
export type ReportCell = string | number | Date | null

export interface ReportColumn {
  title: string
  /** In characters. */
  width: number
}

export interface Report {
  /** Name of the sheet: at most 31 characters, without []:*?/\ */
  title: string
  columns: readonly ReportColumn[]
  /** Lines above the table: what it is, filters, the day. */
  heading?: readonly string[]
  rows: AsyncIterable<readonly ReportCell[]> | Iterable<readonly ReportCell[]>
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The XLSX as a stream. An error while rows are read breaks the stream: half a file is never whole. */
export function streamXlsx(report: Report): ReadableStream<Uint8Array> {
  const out = new PassThrough({ highWaterMark: 256 * 1024 })
  writeXlsx(report, out).catch((error: unknown) => out.destroy(error as Error))
  return Readable.toWeb(out) as ReadableStream<Uint8Array>
}

async function writeXlsx({ title, columns, heading = [], rows }: Report, out: PassThrough): Promise<void> {
  const { stream } = (await import('exceljs')).default
  const workbook = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
  const top = heading.length ? heading.length + 1 : 0
  const sheet = workbook.addWorksheet(title, { views: [{ state: 'frozen', ySplit: top + 1 }] })
  sheet.columns = columns.map(({ width }) => ({ width }))
  for (const line of heading) sheet.addRow([neutralCell(line)]).commit()
  if (heading.length) sheet.addRow([]).commit()
  const header = sheet.addRow(columns.map((column) => column.title))
  header.font = { bold: true }
  header.commit()
  let written = 0
  for await (const cells of rows) {
    const row = sheet.addRow(cells.map((cell) => (typeof cell === 'string' ? neutralCell(cell) : cell)))
    cells.forEach((cell, at) => {
      if (cell instanceof Date) row.getCell(at + 1).numFmt = 'dd.mm.yyyy'
    })
    row.commit()
    written += 1
    // The reader takes what is ready; other requests get their turn.
    if (written % 500 === 0) await drained(out)
  }
  await workbook.commit()
}

async function drained(out: PassThrough): Promise<void> {
  if (out.writableNeedDrain) await new Promise<void>((resolve) => void out.once('drain', resolve))
  else await new Promise<void>((resolve) => void setImmediate(resolve))
}

/** CSV as Excel in Russia opens it: UTF-8 with a byte-order mark, semicolons, a decimal comma. */
export function streamCsv(report: Report): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(csvPieces(report))) as ReadableStream<Uint8Array>
}

async function* csvPieces({ columns, rows }: Report): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(`\uFEFF${writeCsvRows([columns.map(({ title }) => title)])}`)
  let waiting: (string | number)[][] = []
  for await (const cells of rows) {
    waiting.push(cells.map(csvCell))
    if (waiting.length < 500) continue
    yield encoder.encode(writeCsvRows(waiting))
    waiting = []
    await new Promise<void>((resolve) => void setImmediate(resolve))
  }
  if (waiting.length) yield encoder.encode(writeCsvRows(waiting))
}

function csvCell(cell: ReportCell): string | number {
  if (cell === null) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10).split('-').reverse().join('.') : cell
}
