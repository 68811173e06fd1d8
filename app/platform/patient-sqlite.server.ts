// The driver of the database file. It waits for a lock without holding up the process: a refused statement is tried again
// after a pause in which other requests are served.
import { setTimeout as pause } from 'node:timers/promises'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { storageTrouble } from './storage-trouble.server.ts'

type Connection = Awaited<ReturnType<PrismaBetterSqlite3['connect']>>

/** While the driver itself waits nothing else runs; a lock held for a moment only is worth this much. */
const driverPatience = 10
/** How long a write waits for another process in all: longer than a load of content, bearable for people. */
const patience = 5_000
const shortestPause = 20
const longestPause = 120

export class PatientSqlite extends PrismaBetterSqlite3 {
  readonly #pragmas: string

  constructor(file: string, pragmas: string) {
    // Opening may meet a recovery or a migration: it has nobody to hold up.
    super({ url: `file:${file}`, timeout: patience })
    this.#pragmas = pragmas
  }

  override async connect(): Promise<Connection> {
    const connection = await super.connect()
    await connection.executeScript(`${this.#pragmas} PRAGMA busy_timeout = ${driverPatience};`)
    return patient(connection)
  }
}

/** Single statements and the beginnings of transactions are tried again; inside a transaction the lock is held. */
function patient(connection: Connection): Connection {
  const untilFree = waitingRoom()
  const queryRaw = connection.queryRaw.bind(connection)
  const executeRaw = connection.executeRaw.bind(connection)
  const startTransaction = connection.startTransaction.bind(connection)
  connection.queryRaw = (query) => untilFree(() => queryRaw(query))
  connection.executeRaw = (query) => untilFree(() => executeRaw(query))
  connection.startTransaction = (isolation) =>
    untilFree(async () => {
      const transaction = await startTransaction(isolation)
      try {
        await transaction.executeRaw(emptyWrite)
        return transaction
      } catch (error) {
        await transaction.executeRaw(plain('ROLLBACK')).catch(() => undefined)
        await transaction.rollback()
        throw error
      }
    })
  return connection
}

/**
 * Tries a statement until the lock is given up or its patience ends. One of those who wait asks for all: each question
 * may hold up the process for the driver's patience, and many at once would leave reads no time.
 */
function waitingRoom() {
  let asked: Promise<unknown> | null = null
  return async function untilFree<T>(attempt: () => Promise<T>): Promise<T> {
    const deadline = performance.now() + patience
    for (;;) {
      try {
        return await attempt()
      } catch (error) {
        if (storageTrouble(error) !== 'busy' || performance.now() > deadline) throw error
      }
      if (asked) {
        await asked
        continue
      }
      const asking = askAgain(attempt, deadline)
      asked = asking.catch(() => undefined).finally(() => (asked = null))
      return asking
    }
  }
}

async function askAgain<T>(attempt: () => Promise<T>, deadline: number): Promise<T> {
  for (let wait = shortestPause; ; wait = Math.min(wait * 1.5, longestPause)) {
    await pause(wait * (0.75 + Math.random() / 2))
    try {
      return await attempt()
    } catch (error) {
      if (storageTrouble(error) !== 'busy' || performance.now() + wait > deadline) throw error
    }
  }
}

function plain(sql: string) {
  return { sql, args: [], argTypes: [] }
}

/**
 * Takes SQLite's lock before the first read: a transaction that reads before it writes fails when a second writer got
 * in between.
 */
const emptyWrite = plain('UPDATE "Setting" SET "value" = "value" WHERE "key" = \'\'')
