// Puts people into the template: only the rows of «Шаблон» are written anew, with the styles of its own cells.
import { daySerial } from './cell-text.ts'
import { allColumns, type Column, type FrdoValues, mostRows } from './columns.ts'
import { elementsOf, xmlText } from './sheet-xml.ts'
import { BrokenZip, readZip, replacePart, unpackPart } from './zip-part.ts'

const largestSheet = 12 * 1024 * 1024

/** The same file with the rows filled in; every other part keeps its bytes. The template was checked when it was uploaded. */
export function fillFrdoTemplate(
  bytes: Uint8Array,
  sheetPart: string,
  rows: readonly FrdoValues[],
): Uint8Array {
  if (rows.length > mostRows) throw new Error(`A file takes ${mostRows} rows, not ${rows.length}`)
  const part = readZip(bytes).find(({ name }) => name === sheetPart)
  if (!part) throw new BrokenZip('absent')
  const sheet = new TextDecoder().decode(unpackPart(bytes, part, largestSheet))
  return replacePart(bytes, sheetPart, new TextEncoder().encode(fillSheet(sheet, rows)))
}

/** Rows of the sheet that are ours are replaced where they stand; rows the sheet has not are added in their place. */
export function fillSheet(sheet: string, rows: readonly FrdoValues[]): string {
  const open = /<sheetData(?:\s[^>]*)?>/.exec(sheet)
  const end = sheet.indexOf('</sheetData>')
  if (!open || end === -1) throw new BrokenZip('sheet')
  const start = open.index + open[0].length
  const body = sheet.slice(start, end)
  let written = ''
  let copied = 0
  let next = 0
  let styles: ReadonlyMap<string, string> | undefined
  const addUpTo = (number: number) => {
    for (; next < rows.length && next + firstRow < number; next++)
      written += rowXml(`r="${next + firstRow}"`, next + firstRow, rows[next], styles)
  }
  for (const row of elementsOf(body, 'row')) {
    const number = Number(row.attributes.r)
    if (number < firstRow) continue
    styles ??= stylesOf(row.inner)
    if (next >= rows.length) break
    written += body.slice(copied, row.at)
    copied = row.at
    addUpTo(number)
    if (number !== next + firstRow || next >= rows.length) continue
    written += rowXml(rowAttributes(row.text), number, rows[next], stylesOf(row.inner, styles))
    copied = row.at + row.text.length
    next += 1
  }
  if (next < rows.length) {
    written += body.slice(copied)
    copied = body.length
    addUpTo(Infinity)
  }
  return sheet.slice(0, start) + written + body.slice(copied) + sheet.slice(end)
}

/** Under the heading. */
const firstRow = 2

function rowAttributes(text: string): string {
  return (/^<row\s+((?:[^>"']|"[^"]*"|'[^']*')*?)\s*\/?>/.exec(text)?.[1] ?? '').trim()
}

/** Column letters → the style of the row's cell. */
function stylesOf(inner: string, otherwise?: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const styles = new Map(otherwise)
  for (const { attributes } of elementsOf(inner, 'c'))
    if (attributes.r && attributes.s) styles.set(attributes.r.replace(/\d+$/, ''), attributes.s)
  return styles
}

function rowXml(
  attributes: string,
  number: number,
  values: FrdoValues | undefined,
  styles?: ReadonlyMap<string, string>,
): string {
  if (!values) return ''
  const cells = allColumns.map((column) => cellXml(column, number, values[column.key], styles))
  return `<row ${attributes}>${cells.join('')}</row>`
}

function cellXml(
  { letter, kind }: Column,
  row: number,
  value: string | number,
  styles?: ReadonlyMap<string, string>,
): string {
  const style = styles?.get(letter)
  const head = `<c r="${letter}${row}"${style === undefined ? '' : ` s="${xmlText(style)}"`}`
  if (value === '') return style === undefined ? '' : `${head}/>`
  const number = kind === 'number' ? Number(value) : kind === 'date' ? daySerial(String(value)) : null
  // Spreadsheets keep a day as a number in a cell that is formatted as a date: so it passes the template's own check.
  if (number !== null && Number.isFinite(number)) return `${head}><v>${number}</v></c>`
  return `${head} t="inlineStr"><is><t xml:space="preserve">${xmlText(String(value))}</t></is></c>`
}
