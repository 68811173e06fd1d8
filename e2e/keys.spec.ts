// The promise: the data key can be replaced at any time, and neither a power cut nor a backup of another key loses data.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { copyTemplate, expect, test } from './fixtures.ts'
import { startServer } from './server-process.ts'

/** A database in a folder of its own: the key lies beside it. */
function ownFolder(name: string): string {
  const template = copyTemplate(name)
  const folder = `${template}-folder`
  mkdirSync(folder)
  const file = path.join(folder, 'reshayu.db')
  renameSync(template, file)
  copyFileSync(path.join(path.dirname(template), 'data.key'), path.join(folder, 'data.key'))
  return file
}

function run(command: string, file: string, ...words: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', `app/commands/${command}.server.ts`, ...words], {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_FILE: file },
    encoding: 'utf8',
    timeout: 60_000,
  })
}

const markIn = (file: string) => {
  const database = new Sqlite(file, { readonly: true })
  const mark = database.prepare(`SELECT value FROM Setting WHERE key = 'data-key-mark'`).pluck().get()
  database.close()
  return mark
}

test('a backup of another key is refused before anything is overwritten', () => {
  const file = ownFolder('keys-restore')
  const key = path.join(path.dirname(file), 'data.key')
  const backup = `${file}.backup`
  expect(run('backup', file, backup).stdout).toContain('The data key is not in the backup')
  const rotated = run('keys-rotate', file)
  expect(rotated, rotated.stderr).toMatchObject({ status: 0 })
  const before = readFileSync(file)

  const refused = run('restore', file, backup)
  expect(refused.status).toBe(1)
  expect(refused.stderr).toContain('sealed with another data key: the one in')
  const former = readdirSync(path.dirname(file)).find((name) => name.includes('.before-')) ?? ''
  rmSync(path.join(path.dirname(file), former))
  expect(run('restore', file, backup).stderr).toContain('which is not here')
  rmSync(key)
  expect(run('restore', file, backup).stderr).toContain('which is not here')
  expect(readdirSync(path.dirname(file)), 'no key was made').not.toContain('data.key')
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a rotation that was cut off is finished by the next start, and the journal holds', async () => {
  const file = ownFolder('keys-cut-off')
  const key = path.join(path.dirname(file), 'data.key')
  const old = readFileSync(key, 'utf8')
  const oldMark = markIn(file)
  expect(run('keys-rotate', file).status).toBe(0)
  expect(markIn(file)).not.toBe(oldMark)

  // As if the power went after the database took the new key, and before the file took its place.
  const former = readdirSync(path.dirname(file)).find((name) => name.includes('.before-')) ?? ''
  renameSync(key, `${key}.next`)
  renameSync(path.join(path.dirname(file), former), key)
  expect(readFileSync(key, 'utf8')).toBe(old)
  const server = await startServer(file)
  expect((await fetch(`${server.url}/health`)).status).toBe(200)
  const tooEarly = run('keys-rotate', file)
  expect(tooEarly.stderr).toContain('Stop the server')
  await server.stop()
  expect(readFileSync(key, 'utf8')).not.toBe(old)
  const verified = run('audit-verify', file)
  expect(verified, verified.stderr).toMatchObject({ status: 0 })
  expect(verified.stdout).toContain('The journal holds')

  const head = /Head: (\S+)/.exec(verified.stdout)?.[1] ?? ''
  expect(run('audit-verify', file, '--since', head).status).toBe(0)
  expect(run('audit-verify', file, '--since', `1:${'0'.repeat(64)}`).stderr).toContain('was rewritten')
  const database = new Sqlite(file)
  database.exec('DROP TRIGGER "AuditEntry_never_changed"')
  database.exec(`UPDATE AuditEntry SET actorId = 'somebody' WHERE id = 7`)
  database.close()
  const broken = run('audit-verify', file)
  expect(broken.status).toBe(1)
  expect(broken.stderr).toContain('entry 7 was changed')
})
