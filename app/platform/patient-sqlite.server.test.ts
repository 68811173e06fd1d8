// Another process holds the database, or the disk is full: what waits, what is refused, what is left behind.
import Sqlite from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { database, inTransaction } from './database.server.ts'
import { env } from './env.server.ts'
import { storageTrouble } from './storage-trouble.server.ts'

let holder: Sqlite.Database | undefined

afterEach(async () => {
  holder?.close()
  holder = undefined
  await database().$executeRaw`DELETE FROM "Setting" WHERE "key" LIKE 'test%'`
})

function hold(): Sqlite.Database {
  const open = new Sqlite(env.databasePath)
  open.exec('BEGIN IMMEDIATE')
  return (holder = open)
}

const keep = (key: string, value = '1') =>
  inTransaction((tx) => tx.setting.create({ data: { key: `test-${key}`, value } }))

const kept = async () => {
  const rows = await database().setting.findMany({ where: { key: { startsWith: 'test' } } })
  return rows.map(({ key }) => key).sort()
}

const troubleOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => storageTrouble(error),
  )

describe('while another process writes', () => {
  it('reads go on and the process is not held up; the write waits and is done once', async () => {
    await database().setting.count()
    const other = hold()
    const writes = [keep('a'), keep('b'), database().setting.create({ data: { key: 'test-c', value: '1' } })]
    let settled = 0
    for (const write of writes) void Promise.resolve(write).finally(() => (settled += 1))
    for (let turn = 0; turn < 20; turn += 1) {
      await database().setting.count()
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    // Had the process been held up, the writes would have been refused before so many reads were done.
    expect(settled).toBe(0)
    expect(await kept()).toEqual([])
    other.exec('ROLLBACK')
    await Promise.all(writes)
    expect(await kept()).toEqual(['test-a', 'test-b', 'test-c'])
  })

  it('a write that waited five seconds is refused by name, and nothing of it is left', async () => {
    const other = hold()
    const startedAt = performance.now()
    const refused = await Promise.all([
      troubleOf(keep('a')),
      troubleOf(database().setting.create({ data: { key: 'test-b', value: '1' } })),
    ])
    expect(refused).toEqual(['busy', 'busy'])
    expect(performance.now() - startedAt).toBeGreaterThan(4_500)
    other.exec('ROLLBACK')
    expect(await kept()).toEqual([])
    await keep('later')
    expect(await kept()).toEqual(['test-later'])
  }, 20_000)
})

it('a full disk is refused by name, half of a command is never kept, and reads go on', async () => {
  const [size] = await database().$queryRaw<{ page_count: bigint }[]>`PRAGMA page_count`
  await database().$queryRawUnsafe(`PRAGMA max_page_count = ${Number(size?.page_count)}`)
  const large = 'x'.repeat(500_000)
  const command = inTransaction(async (tx) => {
    await tx.setting.create({ data: { key: 'test-small', value: '1' } })
    await tx.setting.create({ data: { key: 'test-large', value: large } })
  })
  expect(await troubleOf(command)).toBe('full')
  expect(await troubleOf(keep('large', large))).toBe('full')
  expect(await kept()).toEqual([])
  await database().$queryRawUnsafe('PRAGMA max_page_count = 1073741823')
  await keep('large', large)
  expect(await kept()).toEqual(['test-large'])
})

describe('trouble of the storage', () => {
  it('is told from mistakes of ours', async () => {
    await keep('twice')
    expect(await troubleOf(keep('twice'))).toBeNull()
    expect(storageTrouble(new Error('database is locked'))).toBeNull()
    expect(storageTrouble(null)).toBeNull()
  })

  it('is known by the codes of the system as well', () => {
    expect(storageTrouble(Object.assign(new Error('write'), { code: 'ENOSPC' }))).toBe('full')
    expect(storageTrouble({ cause: { code: 'SQLITE_IOERR_SHMSIZE' } })).toBe('full')
    expect(storageTrouble({ code: 'SQLITE_BUSY_SNAPSHOT' })).toBe('busy')
  })
})
