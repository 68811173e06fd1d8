// `npm run restore -- FILE`: puts a backup in the database's place. Refuses before anything is overwritten.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { dataKeyFile, dataKeyMark, keyAtWork, readKey } from '#app/platform/data-key.server.ts'
import { keyFiles } from '#app/platform/key-files.server.ts'
import { env } from '#app/platform/env.server.ts'
import {
  copyDatabase,
  inspectDatabase,
  isInUse,
  readSealedState,
} from '#app/platform/database-file.server.ts'

// The file holds personal data: nobody else on the machine reads it.
process.umask(0o077)
const [source] = process.argv.slice(2)
if (!source || !existsSync(source)) fail('Usage: npm run restore -- FILE')
const report = inspectDatabase(source)
if (report.problems.length) fail(`${source} cannot be restored: ${report.problems.join('; ')}`)
const sealed = readSealedState(source)
const foreign = sealed.sealed ? foreignKey(sealed.mark) : null
if (foreign) fail(foreign)

const target = env.databasePath
if (existsSync(target) && isInUse(target)) fail('The database is in use. Stop the server, then restore.')

mkdirSync(path.dirname(target), { recursive: true })
const unfinished = `${target}.unfinished`
rmSync(unfinished, { force: true })
await copyDatabase(source, unfinished)
const kept = `${target}.before-restore`
const erasedSince = existsSync(target)
  ? readSealedState(target).erased.filter((userId) => !sealed.erased.includes(userId))
  : []
if (existsSync(target)) {
  await copyDatabase(target, kept)
  for (const suffix of ['-wal', '-shm']) rmSync(target + suffix, { force: true })
}
renameSync(unfinished, target)
console.log(`Restored from ${source} (${report.users} people, ${report.certificates} certificates).`)
if (existsSync(kept)) console.log(`The database that stood there is kept as ${kept}`)
if (erasedSince.length)
  console.log(
    `Data erased on demand after this backup are back: ${erasedSince.length} people. Erase them again at /erasures: ${erasedSince.join(', ')}`,
  )

/** Why the backup cannot be read with the key at hand; null when it can. No key is made here. */
function foreignKey(mark: string | null): string | null {
  const beside = keyFiles()
  const keyOf = (file: string) => keyAtWork(readKey(readFileSync(file, 'utf8').trim(), file))
  if (env.DATA_KEY) {
    if (dataKeyMark(keyAtWork(readKey(env.DATA_KEY, 'DATA_KEY'))) === mark) return null
  } else {
    const file = dataKeyFile()
    if (existsSync(file) && dataKeyMark(keyOf(file)) === mark) return null
  }
  const fitting = beside.find((file) => dataKeyMark(keyOf(file)) === mark)
  return fitting
    ? `${source} was sealed with another data key: the one in ${fitting}. Put it in the place of ${dataKeyFile()}, then restore. Nothing was changed.`
    : `${source} was sealed with another data key, which is not here. Put the data.key that was kept with it at ${dataKeyFile()}, or its value into DATA_KEY. Nothing was changed.`
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
