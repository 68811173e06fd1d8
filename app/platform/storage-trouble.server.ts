// Tells trouble of the storage that may pass (another process writes, the disk is full) from mistakes of ours.

export type StorageTrouble = 'busy' | 'full'

/** What stands in the way of a write; null when the error is something else. */
export function storageTrouble(error: unknown): StorageTrouble | null {
  for (const code of codesOf(error)) {
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'busy'
    if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return 'full'
    // Where SQLite cannot extend its shared memory or its journal, the disk is full too.
    if (code === 'SQLITE_IOERR_SHMSIZE') return 'full'
  }
  return null
}

interface Nested {
  code?: unknown
  originalCode?: unknown
  cause?: unknown
  meta?: { driverAdapterError?: unknown }
}

/** The codes of Node and SQLite, wherever Prisma has put them. */
function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return []
  const { code, originalCode, cause, meta } = error as Nested
  const own = [code, originalCode].filter((value) => typeof value === 'string')
  return [...own, ...codesOf(cause, depth + 1), ...codesOf(meta?.driverAdapterError, depth + 1)]
}
