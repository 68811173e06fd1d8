// A table of up to twenty thousand rows, read piece by piece: between the pieces the server answers others, and no object
// is made for a cell.
import { Readable } from 'node:stream'
import { measuredParts, packedParts, type SheetLimits, SheetTooMuch } from './sheet-archive.server.ts'
import {
  answered,
  brokenSheet,
  readSheet,
  type SheetReading,
  type SheetRow,
  textOf,
} from './spreadsheet.server.ts'

/** Twenty thousand people of a dozen columns with their heading, and something to spare. */
const limits: SheetLimits = { unpackedMegabytes: 64, rows: 20_050, cells: 500_000 }
const piece = 32 * 1024

export async function readLongSheet(
  file: { name: string; bytes: Uint8Array },
  rowsRead: (rows: number) => Promise<void>,
): Promise<SheetReading> {
  const isArchive = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b
  if (!isArchive) return readSheet(file)
  try {
    const parts = measuredParts(file.bytes, limits)
    for (const [name, part] of Object.entries(parts)) parts[name] = await inAscii(part)
    return answered(await readRows(packedParts(parts), rowsRead))
  } catch (error) {
    return { problem: error instanceof SheetTooMuch ? error.message : brokenSheet }
  }
}

async function readRows(archive: Uint8Array, rowsRead: (rows: number) => Promise<void>): Promise<SheetRow[]> {
  const { stream } = (await import('exceljs')).default
  const workbook = new stream.xlsx.WorkbookReader(patiently(archive) as never, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  })
  const rows: SheetRow[] = []
  for await (const sheet of workbook) {
    // A hidden sheet is told by its state, which the reader of streams does not type.
    if ((sheet as { state?: string }).state === 'hidden') continue
    for await (const row of sheet) {
      const cells: string[] = []
      row.eachCell((cell, column) => void (column <= 100 && (cells[column - 1] = textOf(cell.value))))
      if (cells.some((cell) => cell))
        rows.push({ number: row.number, cells: Array.from(cells, (cell) => cell ?? '') })
      if (rows.length % 500 === 0) await rowsRead(rows.length)
    }
    if (rows.length) break
  }
  return rows
}

/**
 * Letters beyond ASCII as references: the reader of streams takes each piece for whole text, and a letter of two bytes
 * that lies across two pieces would be lost. A piece of the text ends before a mark-up sign, never within a letter.
 */
async function inAscii(part: Uint8Array): Promise<Uint8Array> {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(part)
  const pieces: string[] = []
  for (let from = 0; from < text.length;) {
    const cut = text.indexOf('<', from + 256 * 1024)
    const end = cut === -1 ? text.length : cut
    pieces.push(
      text.slice(from, end).replace(/[\u0080-\u{10ffff}]/gu, (letter) => `&#${letter.codePointAt(0)};`),
    )
    from = end
    await new Promise<void>((resolve) => void setImmediate(resolve))
  }
  return Buffer.from(pieces.join(''), 'latin1')
}

/** Each piece waits for a turn of the event loop. */
function patiently(bytes: Uint8Array): Readable {
  let at = 0
  return new Readable({
    read() {
      setImmediate(() => {
        this.push(at < bytes.length ? Buffer.from(bytes.subarray(at, at + piece)) : null)
        at += piece
      })
    },
  })
}
