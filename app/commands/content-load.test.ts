// The commands as an administrator runs them, beside a database that a server holds open.
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { findLatestVersion } from '#app/features/curriculum/programme.server.ts'
import { database } from '#app/platform/database.server.ts'
import { changed, folderOf } from '#app/testing/programme-fixture.ts'

interface Ran {
  code: number
  output: string
}

function run(command: string, ...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', `app/commands/${command}.server.ts`, ...args],
      { env: { ...process.env, NODE_ENV: 'production' } },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    )
  })
}

function onDisk(changes: Record<string, string | null> = {}): string {
  const root = mkdtempSync(path.join(tmpdir(), 'programme-'))
  for (const [file, bytes] of folderOf(changes)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), bytes)
  }
  return root
}

const broken = changed('modules/m1/lessons/01-nachalo.mdx', 'Это', 'Это {1}')

beforeAll(async () => {
  // The connection stays open, as the server's does.
  await database().setting.count()
})

// Each run starts a process of its own.
vi.setConfig({ testTimeout: 120_000 })

describe('npm run content:load', () => {
  it('checks without writing', async () => {
    expect(await run('content-load', onDisk(), '--check')).toEqual({
      code: 0,
      output: '«Проба»: ошибок нет. 1\u00a0урок, 4\u00a0вопроса.\n',
    })
    expect(await database().programme.count()).toBe(0)
  })

  it('publishes, changes nothing the second time, and keeps the old version when a file is broken', async () => {
    const root = onDisk()
    expect(await run('content-load', root)).toEqual({ code: 0, output: 'Опубликована версия 1.\n' })
    expect(await run('content-load', root)).toMatchObject({
      code: 0,
      output: expect.stringContaining('Изменений нет'),
    })
    const refused = await run('content-load', onDisk(broken))
    expect(refused.code).toBe(1)
    expect(refused.output).toContain(
      'modules/m1/lessons/01-nachalo.mdx:8:5  Выражения в фигурных скобках запрещены.',
    )
    expect(await findLatestVersion('proba')).toMatchObject({ number: 1 })
  })

  it('says what it needs', async () => {
    expect(await run('content-load', '/nowhere')).toMatchObject({
      code: 1,
      output: expect.stringContaining('Укажите папку'),
    })
  })
})

describe('npm run bank:load', () => {
  it('adds to the private bank of the published version', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'bank-')), 'itog.yaml')
    writeFileSync(file, '- { id: P1, type: number, stem: Сколько?, value: 1, explanation: Один. }\n')
    expect(await run('bank-load', file, '--programme', 'proba')).toEqual({
      code: 0,
      output: 'Закрытый банк: добавлено 1, без изменений 0, всего 1.\n',
    })
    expect(await database().question.count({ where: { bank: 'private' } })).toBe(1)
  })
})
