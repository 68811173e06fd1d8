// The promise: a backup is made while people work, and brings back exactly what stood then, or touches nothing.
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { copyTemplate, expect, test } from './fixtures.ts'
import { cookieOf, enrolmentOf } from './route-table.ts'
import { type RunningServer, startServer } from './server-process.ts'

test('a backup of a busy server brings the earlier state back', async () => {
  const file = copyTemplate('backup')
  const backup = `${file}.backup`
  let server = await startServer(file)
  const earlier = await writer(server)
  await earlier.write('до копии')

  const stream = writeUntilStopped(earlier.write)
  const made = await backupBeside(file, backup)
  const written = await stream.stop()
  expect(made, made.stderr).toMatchObject({ status: 0 })
  expect(made.stdout).toContain('Backup written and verified')
  expect(made.stdout).toContain('The data key is not in the backup')
  expect(written).toBeGreaterThan(0)
  const copied = draftIn(backup)
  expect(copied).toMatch(/^(до копии|пока копируется \d+)$/)
  expect(existsSync(`${backup}-wal`), 'a backup is one file').toBe(false)

  await earlier.write('после копии')
  const again = run('backup', file, backup)
  expect(again.status, 'never overwrites').toBe(1)
  expect(again.stderr).toContain('exists already')

  const tooEarly = run('restore', file, backup)
  expect(tooEarly.status).toBe(1)
  expect(tooEarly.stderr).toContain('The database is in use')
  expect(draftIn(file)).toBe('после копии')
  await earlier.write('сервер работает и после отказа')
  await server.stop()

  const restored = run('restore', file, backup)
  expect(restored, restored.stderr).toMatchObject({ status: 0 })
  expect(draftIn(file)).toBe(copied)
  expect(draftIn(`${file}.before-restore`)).toBe('сервер работает и после отказа')

  server = await startServer(file)
  const later = await writer(server)
  expect(await later.read()).toContain(copied)
  await later.write('жизнь идёт дальше')
  expect(draftIn(file)).toBe('жизнь идёт дальше')
  await server.stop()
})

test('a database that outlived a crash is kept whole before it is replaced', async () => {
  const file = copyTemplate('backup-crash')
  const backup = `${file}.backup`
  expect(run('backup', file, backup).status).toBe(0)
  const server = await startServer(file)
  await (await writer(server)).write('перед обрывом')
  await server.stop('SIGKILL')
  expect(existsSync(`${file}-wal`)).toBe(true)
  const restored = run('restore', file, backup)
  expect(restored, restored.stderr).toMatchObject({ status: 0 })
  expect(draftIn(file)).toBe('')
  expect(draftIn(`${file}.before-restore`)).toBe('перед обрывом')
})

test('a broken backup is refused before anything is overwritten', () => {
  const file = copyTemplate('backup-broken')
  const before = readFileSync(file)
  const bad: Record<string, (name: string) => void> = {
    'not-a-database': (name) => writeFileSync(name, 'это не база данных'),
    empty: (name) => writeFileSync(name, ''),
    foreign: (name) => new Sqlite(name).exec('CREATE TABLE Note (text TEXT)').close(),
    cut: (name) => writeFileSync(name, before.subarray(0, before.length / 2)),
    scratched: (name) => {
      copyFileSync(file, name)
      const bytes = readFileSync(name)
      bytes.fill(0xff, 8192, 200_000)
      writeFileSync(name, bytes)
    },
  }
  for (const [kind, make] of Object.entries(bad)) {
    const name = `${file}.${kind}`
    make(name)
    const refused = run('restore', file, name)
    expect(refused.status, kind).toBe(1)
    expect(refused.stderr, kind).toMatch(/cannot be restored/)
    expect(readFileSync(file).equals(before), `${kind} left the database alone`).toBe(true)
    expect(existsSync(`${file}.before-restore`), kind).toBe(false)
  }
  expect(run('restore', file, `${file}.missing`).stderr).toContain('Usage')
})

function run(command: 'backup' | 'restore', databaseFile: string, file: string) {
  return spawnSync(process.execPath, ['--import', 'tsx', `app/commands/${command}.server.ts`, file], {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_FILE: databaseFile },
    encoding: 'utf8',
    timeout: 60_000,
  })
}

/** The same, while this process goes on. */
async function backupBeside(databaseFile: string, file: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/commands/backup.server.ts', file], {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_FILE: databaseFile },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const status = await new Promise((resolve) => child.once('close', resolve))
  return { status, stdout, stderr }
}

/** A signed-in learner whose draft of a task is the thing that changes. */
async function writer(server: RunningServer) {
  const headers = { cookie: await cookieOf(server.url, 'learner'), Origin: server.url }
  const address = `${server.url}/learn/${enrolmentOf(server.databaseFile, 'learner')}/tasks/m4-task`
  return {
    write: async (text: string) => {
      const body = new URLSearchParams({ text })
      const answer = await fetch(`${address}/draft`, { method: 'POST', headers, body })
      expect(answer.status, await answer.text()).toBe(200)
    },
    read: async () => (await fetch(address, { headers })).text(),
  }
}

/** Writes one draft after another until told to stop; gives how many. */
function writeUntilStopped(write: (text: string) => Promise<void>) {
  let stopped = false
  let count = 0
  const done = (async () => {
    while (!stopped) await write(`пока копируется ${(count += 1)}`)
    return count
  })()
  return {
    stop: () => {
      stopped = true
      return done
    },
  }
}

function draftIn(file: string): string {
  const database = new Sqlite(file, { readonly: true })
  const text = database.prepare('SELECT text FROM TaskDraft').pluck().get()
  database.close()
  return String(text ?? '')
}
