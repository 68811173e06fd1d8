// A table of up to twenty thousand rows, read piece by piece: between the pieces the server answers others, and no object
// is made for a cell.
import { Readable } from 'node:stream'
import { measuredArchive, type SheetLimits, SheetTooMuch } from './sheet-archive.server.ts'
import { brokenSheet, readSheet, type SheetReading, type SheetRow, textOf } from './spreadsheet.server.ts'

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
    return { rows: await readRows(measuredArchive(file.bytes, limits), rowsRead) }
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
