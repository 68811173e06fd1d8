// `npm run restore -- FILE`: puts a backup in the database's place. Refuses before anything is overwritten.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { env } from '#app/platform/env.server.ts'
import { copyDatabase, inspectDatabase, isInUse } from '#app/platform/database-file.server.ts'

const [source] = process.argv.slice(2)
if (!source || !existsSync(source)) fail('Usage: npm run restore -- FILE')
const report = inspectDatabase(source)
if (report.problems.length) fail(`${source} cannot be restored: ${report.problems.join('; ')}`)

const target = env.databasePath
if (existsSync(target) && isInUse(target)) fail('The database is in use. Stop the server, then restore.')

mkdirSync(path.dirname(target), { recursive: true })
const unfinished = `${target}.unfinished`
rmSync(unfinished, { force: true })
await copyDatabase(source, unfinished)
const kept = `${target}.before-restore`
if (existsSync(target)) {
  await copyDatabase(target, kept)
  for (const suffix of ['-wal', '-shm']) rmSync(target + suffix, { force: true })
}
renameSync(unfinished, target)
console.log(`Restored from ${source} (${report.users} people, ${report.certificates} certificates).`)
if (existsSync(kept)) console.log(`The database that stood there is kept as ${kept}`)

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
