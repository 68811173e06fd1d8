// Spreadsheets: cells of an XLSX or CSV file as text, and XLSX files for people to open. Knows no column by its meaning.
import type { CellValue } from 'exceljs'
import { neutralCell, separatorOf, splitCsv } from '#app/lib/csv.ts'
import { measuredArchive, SheetTooMuch } from './sheet-archive.server.ts'
import { whyUnanswered } from './sheet-formulas.server.ts'

export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  number: number
  cells: string[]
}

export type SheetReading = { rows: SheetRow[] } | { problem: string }

export const brokenSheet = 'Файл не открывается. Сохраните таблицу как XLSX или CSV и попробуйте снова.'
/** What a reader would make objects of though nobody asked: merged areas and rules for whole columns. */
const ignoreNodes = [
  'mergeCells',
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'cols',
  'drawing',
  'picture',
  'tableParts',
  'legacyDrawing',
  'extLst',
  'rowBreaks',
  'colBreaks',
]

/** Rows that have something in them. Formulas are never computed: their last shown result is taken as text. */
export async function readSheet(file: { name: string; bytes: Uint8Array }): Promise<SheetReading> {
  const isArchive = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b
  if (isArchive) return readXlsx(file.bytes)
  if (file.bytes[0] === 0xd0 && file.bytes[1] === 0xcf)
    return { problem: 'Это таблица старого вида (XLS) или с паролем. Сохраните её как XLSX без пароля.' }
  if (file.bytes.includes(0) && !isUtf16(file.bytes)) return { problem: brokenSheet }
  return readText(file.bytes)
}

async function readXlsx(bytes: Uint8Array): Promise<SheetReading> {
  try {
    const { Workbook } = (await import('exceljs')).default
    const workbook = new Workbook()
    const measured = measuredArchive(bytes)
    // Its declared type asks for an older Buffer than Node's own.
    await workbook.xlsx.load(Buffer.from(measured) as never, { ignoreNodes })
    const sheet = workbook.worksheets.find(({ state, rowCount }) => state === 'visible' && rowCount > 0)
    const rows: SheetRow[] = []
    sheet?.eachRow((row, number) => {
      const cells: string[] = []
      row.eachCell((cell, column) => void (column <= 100 && (cells[column - 1] = textOf(cell.value))))
      if (cells.some((cell) => cell)) rows.push({ number, cells: Array.from(cells, (cell) => cell ?? '') })
    })
    return answered(rows)
  } catch (error) {
    return { problem: error instanceof SheetTooMuch ? error.message : brokenSheet }
  }
}

/** The rows, unless a formula among them has no saved result. */
export function answered(rows: SheetRow[]): SheetReading {
  const problem = whyUnanswered(rows)
  return problem ? { problem } : { rows }
}

/** What a cell shows. */
export function textOf(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value).trim()
  if ('richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .trim()
  if ('hyperlink' in value) return textOf(value.text as CellValue)
  if ('error' in value) return value.error
  return ''
}

function readText(bytes: Uint8Array): SheetReading {
  const text = decoded(bytes)
  try {
    const rows = splitCsv(text, separatorOf(text))
      .map(({ line, cells }) => ({ number: line, cells: cells.slice(0, 100).map((cell) => cell.trim()) }))
      .filter(({ cells }) => cells.some((cell) => cell))
    return { rows }
  } catch {
    return { problem: 'В файле CSV есть лишняя кавычка. Сохраните таблицу как XLSX и попробуйте снова.' }
  }
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

/** UTF-8 where it is that, else the encoding in which Excel of Russia saves CSV. */
function decoded(bytes: Uint8Array): string {
  if (isUtf16(bytes)) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

/** One sheet with a bold heading that stays in sight. Every cell is text, and none is taken for a formula. */
export async function writeSheet(
  title: string,
  columns: { title: string; width: number }[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const { Workbook } = (await import('exceljs')).default
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(({ title: header, width }) => ({ header, width, style: { numFmt: '@' } }))
  sheet.getRow(1).font = { bold: true }
  for (const row of rows) sheet.addRow(row.map(neutralCell))
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
