// A database as a file: copied while in use, checked for soundness, asked whether somebody holds it.
import { existsSync, rmSync } from 'node:fs'
import Sqlite from 'better-sqlite3'

export interface FileReport {
  /** Why the file cannot serve; empty when it can. */
  problems: string[]
  users: number
  certificates: number
}

/** SQLite's online backup: a consistent copy, whatever is being written meanwhile. Replaces `target`. */
export async function copyDatabase(source: string, target: string): Promise<void> {
  rmSync(target, { force: true })
  const database = new Sqlite(source, { readonly: true, fileMustExist: true })
  try {
    await database.backup(target)
  } finally {
    database.close()
  }
  // The copy inherits WAL mode; leave one whole file without companions.
  const copy = new Sqlite(target)
  copy.pragma('journal_mode = DELETE')
  copy.close()
}

export function inspectDatabase(file: string): FileReport {
  const problems: string[] = []
  try {
    const database = new Sqlite(file, { readonly: true, fileMustExist: true })
    try {
      const integrity = database.pragma('integrity_check', { simple: true })
      if (integrity !== 'ok') problems.push(`integrity check: ${String(integrity)}`)
      const broken = database.pragma('foreign_key_check') as unknown[]
      if (broken.length) problems.push(`${broken.length} broken references`)
      const count = (table: string) =>
        (database.prepare(`SELECT count(*) AS n FROM "${table}"`).get() as { n: number }).n
      return { problems, users: count('User'), certificates: count('Certificate') }
    } finally {
      database.close()
    }
  } catch (error) {
    return {
      problems: [...problems, `not a database of Решаю (${(error as Error).message})`],
      users: 0,
      certificates: 0,
    }
  }
}

/** Whether another process holds the file open: its WAL stays beside it as long as somebody does. */
export function isInUse(file: string): boolean {
  if (!existsSync(`${file}-wal`)) return false
  const database = new Sqlite(file, { timeout: 0, fileMustExist: true })
  try {
    database.pragma('locking_mode = EXCLUSIVE')
    database.prepare('BEGIN EXCLUSIVE').run()
    database.prepare('ROLLBACK').run()
    // Leaving WAL needs to be alone with the file.
    return database.pragma('journal_mode = DELETE', { simple: true }) !== 'delete'
  } catch {
    return true
  } finally {
    database.close()
  }
}

export interface SealedState {
  /** Mark of the key with which the file's values were sealed; null where none is known. */
  mark: string | null
  /** How many values only that key opens. */
  sealed: number
  /** People whose data were erased on demand. */
  erased: string[]
}

/** What a database file says about its key, whatever its age: a table that is not there yet counts as empty. */
export function readSealedState(file: string): SealedState {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true })
  const column = (sql: string): string[] => {
    try {
      return database.prepare(sql).pluck().all().map(String)
    } catch {
      return []
    }
  }
  try {
    const count = (sql: string) => Number(column(sql)[0] ?? 0)
    return {
      mark: column(`SELECT "value" FROM "Setting" WHERE "key" = 'data-key-mark'`)[0] ?? null,
      sealed:
        count(`SELECT count(*) FROM "PersonalNumber"`) +
        count(`SELECT count(*) FROM "PersonKey" WHERE "wrapped" IS NOT NULL`),
      erased: column(`SELECT "userId" FROM "Erasure" WHERE "doneAt" IS NOT NULL`),
    }
  } finally {
    database.close()
  }
}
