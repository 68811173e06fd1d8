// The one connection to the database, and the write transaction.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Prisma, PrismaClient } from '#prisma/generated/client.ts'
import { env } from './env.server.ts'
import { PatientSqlite } from './patient-sqlite.server.ts'

export type Database = PrismaClient
export type Transaction = Prisma.TransactionClient
/** What a read needs: it runs the same inside and outside a transaction. */
export type Reader = Database | Transaction

/** Opens a file with WAL, foreign keys and a busy timeout. `durable: false` is for queued views and bulk jobs only. */
export function openDatabase(file: string, options: { durable?: boolean } = {}): Database {
  mkdirSync(path.dirname(file), { recursive: true })
  const synchronous = options.durable === false ? 'NORMAL' : 'FULL'
  return new PrismaClient({
    adapter: new PatientSqlite(
      file,
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; PRAGMA foreign_keys = ON; PRAGMA cache_size = -32000;`,
    ),
    // Tests count statements; elsewhere the events would only cost time.
    log: env.NODE_ENV === 'test' ? [{ emit: 'event', level: 'query' }] : [],
    transactionOptions: { maxWait: 15_000, timeout: 30_000 },
  })
}

/**
 * Runs a command's reads and writes as one transaction. The lock is taken before the first read, and waited for
 * (patient-sqlite.server.ts).
 */
export async function inTransaction<T>(
  work: (tx: Transaction) => Promise<T>,
  on: Database = database(),
): Promise<T> {
  return on.$transaction(work)
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
