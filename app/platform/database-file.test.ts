// Backup and restore of a real file that another connection is writing.
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyDatabase, inspectDatabase, isInUse } from './database-file.server.ts'
import { closeDatabase, database } from './database.server.ts'
import { env } from './env.server.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'reshayu-backup-'))

beforeAll(async () => {
  await database().setting.create({ data: { key: 'demo', value: '0' } })
})
afterAll(() => closeDatabase())

describe('a backup', () => {
  it('is a sound copy while the server writes', async () => {
    const copy = path.join(folder, 'copy.db')
    const writing = Promise.all(
      Array.from({ length: 50 }, (_, n) => database().setting.create({ data: { key: `k${n}`, value: 'v' } })),
    )
    await copyDatabase(env.databasePath, copy)
    await writing
    expect(inspectDatabase(copy)).toEqual({ problems: [], users: 0, certificates: 0 })
    expect(existsSync(`${copy}-wal`)).toBe(false)
  })

  it('is refused when it is no database of ours', () => {
    const file = path.join(folder, 'text.db')
    writeFileSync(file, 'not a database at all, only some text of a certain length'.repeat(100))
    expect(inspectDatabase(file).problems[0]).toContain('not a database')
  })

  it('is refused when a table is missing', async () => {
    const { default: Sqlite } = await import('better-sqlite3')
    const file = path.join(folder, 'other.db')
    const other = new Sqlite(file)
    other.exec('CREATE TABLE t (a)')
    other.close()
    expect(inspectDatabase(file).problems[0]).toContain('no such table')
  })
})

describe('a database in use', () => {
  it('is noticed, and is free once closed', async () => {
    await database().setting.count()
    expect(isInUse(env.databasePath)).toBe(true)
    await closeDatabase()
    expect(isInUse(env.databasePath)).toBe(false)
  })
})
