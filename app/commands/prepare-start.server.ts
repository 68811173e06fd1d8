// Everything `npm start` needs before it serves: generated client, build, migrated database. Tells the starter on file
// descriptor 3 whether the database is a demo.
import { writeSync } from 'node:fs'
import { makeReady } from './make-ready.server.ts'

await makeReady()
const { prepareDatabase } = await import('./prepare-database.server.ts')
const { demo } = await prepareDatabase()
writeSync(3, JSON.stringify({ demo }))
