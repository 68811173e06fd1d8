// A table that was brought: its cells, kept between the check and the decision.
import { readSheet, type SheetReading, type SheetRow } from '#app/platform/spreadsheet.server.ts'
import { hashOf } from './import-progress.server.ts'
import { findWaiting, keepWaiting, type ListOwner } from './waiting-list.server.ts'

export interface BroughtFile {
  name: string
  bytes: Uint8Array
}

export interface BroughtTable {
  cells: SheetRow[]
  fileName: string
  fileHash: string
}

export type Bringing = { outcome: 'kept'; key: string } | { outcome: 'refused'; message: string }

/** Reads the file and keeps what is in it; a file that is no table is refused in words. */
export async function bringTable(
  owner: ListOwner,
  file: BroughtFile,
  read: (file: BroughtFile) => Promise<SheetReading> = readSheet,
): Promise<Bringing> {
  const sheet = await read(file)
  if ('problem' in sheet) return { outcome: 'refused', message: sheet.problem }
  const table: BroughtTable = { cells: sheet.rows, ...nameOf(file) }
  return { outcome: 'kept', key: keepWaiting(owner, table) }
}

/** What tells one file from another, and from itself brought again. */
export function nameOf(file: BroughtFile): { fileName: string; fileHash: string } {
  return { fileName: file.name.slice(0, 120), fileHash: hashOf(file.bytes) }
}

export function findTable(owner: ListOwner, key: string): BroughtTable | null {
  return findWaiting<BroughtTable>(owner, key)
}
