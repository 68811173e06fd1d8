// The one connection to the database, and the write transaction that takes SQLite's lock before its first read.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { type Prisma, PrismaClient } from '#prisma/generated/client.ts'
import { env } from './env.server.ts'

export type Database = PrismaClient
export type Transaction = Prisma.TransactionClient
/** What a read needs: it runs the same inside and outside a transaction. */
export type Reader = Database | Transaction

/** Opens a file with WAL, foreign keys and a busy timeout. `durable: false` is for queued views and bulk jobs only. */
export function openDatabase(file: string, options: { durable?: boolean } = {}): Database {
  mkdirSync(path.dirname(file), { recursive: true })
  const synchronous = options.durable === false ? 'NORMAL' : 'FULL'
  return new PrismaClient({
    adapter: new TunedSqlite(
      file,
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; PRAGMA foreign_keys = ON; PRAGMA cache_size = -32000;`,
    ),
    // Tests count statements; elsewhere the events would only cost time.
    log: env.NODE_ENV === 'test' ? [{ emit: 'event', level: 'query' }] : [],
    transactionOptions: { maxWait: 15_000, timeout: 30_000 },
  })
}

/**
 * Runs a command's reads and writes as one transaction. The empty write comes first: a deferred transaction that
 * reads before it writes fails when a second writer got in between.
 */
export async function inTransaction<T>(
  work: (tx: Transaction) => Promise<T>,
  on: Database = database(),
): Promise<T> {
  return on.$transaction(async (tx) => {
    await tx.$executeRawUnsafe('UPDATE "Setting" SET "value" = "value" WHERE "key" = \'\'')
    return work(tx)
  })
}

let shared: Database | undefined

/** The process-wide database. */
export function database(): Database {
  shared ??= openDatabase(env.databasePath)
  return shared
}

export async function closeDatabase(): Promise<void> {
  const open = shared
  shared = undefined
  await open?.$disconnect()
}

class TunedSqlite extends PrismaBetterSqlite3 {
  readonly #pragmas: string

  constructor(file: string, pragmas: string) {
    // The driver waits for a lock without letting anything else run: long enough for a backup, short for people.
    super({ url: `file:${file}`, timeout: 5_000 })
    this.#pragmas = pragmas
  }

  override async connect() {
    const connection = await super.connect()
    await connection.executeScript(this.#pragmas)
    return connection
  }
}
