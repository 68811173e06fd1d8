// `npm run keys:rotate`: gives the database a new data key. With the key in a file the new one is made here; with DATA_KEY
// the new one comes in NEW_DATA_KEY. The server must be stopped; a rotation that was cut off is finished by the next run
// or the next start.
import { existsSync } from 'node:fs'
import { digestNumbersAnew } from '#app/features/identity/personal-number.server.ts'
import { wrongKey } from '#app/features/operations/data-key-check.server.ts'
import { rotateDataKey, storedKeyMark } from '#app/features/operations/key-rotation.server.ts'
import { dataKeyFile, dataKeyMark, keyAtWork, masterKey, readKey } from '#app/platform/data-key.server.ts'
import { isInUse } from '#app/platform/database-file.server.ts'
import { openDatabase } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { finishRotation, writeNextKey } from '#app/platform/key-files.server.ts'

if (!existsSync(env.databasePath)) fail(`There is no database at ${env.databasePath}`)
if (isInUse(env.databasePath)) fail('The database is in use. Stop the server, then rotate the key.')
const given = process.env.NEW_DATA_KEY
if (env.DATA_KEY && !given) fail('Put the new key into NEW_DATA_KEY (openssl rand -base64 32) and run again.')

const database = openDatabase(env.databasePath)
try {
  const mark = await storedKeyMark(database)
  const finished = env.DATA_KEY ? null : finishRotation(mark)
  if (finished) done(`The rotation that was cut off is finished. The former key is kept as ${finished}.`)
  else if (env.DATA_KEY && given && dataKeyMark(keyAtWork(readKey(given, 'NEW_DATA_KEY'))) === mark)
    done('The database has this key already. Put the value of NEW_DATA_KEY into DATA_KEY.')
  else await rotate(mark)
} catch (error) {
  await database.$disconnect()
  fail((error as Error).message)
}
await database.$disconnect()

async function rotate(mark: string | null): Promise<void> {
  const oldKey = keyAtWork(masterKey())
  if (mark !== null && dataKeyMark(oldKey) !== mark) throw new Error(wrongKey)
  const newKey = keyAtWork(env.DATA_KEY && given ? readKey(given, 'NEW_DATA_KEY') : writeNextKey())
  const { resealed } = await rotateDataKey(database, { oldKey, newKey, digestAnew: digestNumbersAnew })
  const counts = Object.entries(resealed).map(([table, rows]) => `${table} ${rows}`)
  const former = env.DATA_KEY ? null : finishRotation(dataKeyMark(newKey))
  done(`The data key is new. Sealed anew: ${counts.join(', ')}.`)
  console.log(
    former
      ? `The former key is kept as ${former}: backups made before need it. The new one is in ${dataKeyFile()}; keep a copy apart.`
      : 'Put the value of NEW_DATA_KEY into DATA_KEY before the next start. Backups made before need the former key.',
  )
}

function done(message: string): void {
  console.log(message)
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
