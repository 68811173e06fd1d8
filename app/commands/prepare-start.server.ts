// Everything `npm start` needs before it serves: generated client, build, migrated database. Tells the starter on file
// descriptor 3 whether the database is a demo.
import { writeSync } from 'node:fs'
import { RefusedStart } from '#app/lib/refused-start.ts'

try {
  const { makeReady } = await import('./make-ready.server.ts')
  await makeReady()
  const { prepareDatabase } = await import('./prepare-database.server.ts')
  const { demo } = await prepareDatabase()
  writeSync(3, JSON.stringify({ demo }))
} catch (error) {
  if (!(error instanceof RefusedStart)) throw error
  console.error(error.message)
  process.exitCode = 1
}
