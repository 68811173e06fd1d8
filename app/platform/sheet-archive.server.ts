// The parts of an XLSX file that hold cells, unpacked within bounds and packed again: a spreadsheet reader gets nothing
// that was not measured here (pictures, links, hidden entries), and what unpacks to too much is cut off while it unpacks.
import { Unzip, UnzipInflate, zipSync } from 'fflate'
import { withoutFormulas } from './sheet-formulas.server.ts'

const megabyte = 1024 * 1024
const mostEntries = 500

/** Rows and cells that stand in the file count, empty ones with a frame or a colour too. */
export interface SheetLimits {
  unpackedMegabytes: number
  rows: number
  cells: number
}

const usualLimits: SheetLimits = { unpackedMegabytes: 24, rows: 20_000, cells: 250_000 }
/** Fed in small pieces: a kilobyte of an archive may unpack to a megabyte. */
const piece = 16 * 1024

const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/sheet\d+\.xml)$/

export class SheetTooMuch extends Error {}

/** A small archive of the wanted parts; throws `SheetTooMuch` with a Russian sentence, or any error for a broken file. */
export function measuredArchive(bytes: Uint8Array): Uint8Array {
  return packedParts(measuredParts(bytes, usualLimits))
}

/** The wanted parts by their names. */
export function measuredParts(bytes: Uint8Array, limits: SheetLimits): Record<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>()
  let entries = 0
  let total = 0
  const unzip = new Unzip((entry) => {
    entries += 1
    if (entries > mostEntries) throw new SheetTooMuch('В файле слишком много частей: это не простая таблица.')
    const name = entry.name.replace(/^\//, '')
    if (!wanted.test(name) || parts.has(name)) return
    const chunks: Uint8Array[] = []
    parts.set(name, chunks)
    entry.ondata = (error, chunk) => {
      if (error) throw error
      total += chunk.length
      if (total > limits.unpackedMegabytes * megabyte)
        throw new SheetTooMuch(
          `Таблица распаковывается больше чем в ${limits.unpackedMegabytes} МБ. Скопируйте нужные строки на новый лист и сохраните.`,
        )
      chunks.push(chunk)
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < bytes.length; at += piece)
    unzip.push(bytes.subarray(at, at + piece), at + piece >= bytes.length)
  const files = Object.fromEntries([...parts].map(([name, chunks]) => [name, joined(chunks)]))
  if (!files['xl/workbook.xml']) throw new Error('No workbook inside')
  for (const [name, part] of Object.entries(files)) {
    if (!isSheet(name)) continue
    refuseCrowded(part, limits)
    files[name] = withoutFormulas(part)
  }
  return files
}

/** What the rows refer to stands before them: a reader of streams meets it first. */
export function packedParts(files: Record<string, Uint8Array>): Uint8Array {
  const inOrder = Object.entries(files).sort(([a], [b]) => Number(isSheet(a)) - Number(isSheet(b)))
  return zipSync(Object.fromEntries(inOrder), { level: 0 })
}

const isSheet = (name: string) => /sheet\d+\.xml$/.test(name)

function refuseCrowded(sheet: Uint8Array, limits: SheetLimits): void {
  const text = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.length)
  if (occurrences(text, '<row') <= limits.rows && occurrences(text, '<c ') <= limits.cells) return
  throw new SheetTooMuch(
    'На листе слишком много строк, считая пустые. Скопируйте нужные строки на новый лист и сохраните его.',
  )
}

function occurrences(text: Buffer, mark: string): number {
  let count = 0
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + mark.length)) count += 1
  return count
}

function joined(chunks: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(chunks))
}
