// Measures a thousand documents on their way to ФИС ФРДО, from the check to the file, in a database of its own.
// `npm run bench` starts it as a process, because the database of a process is chosen when it starts.
import { readZip } from '#app/features/frdo/zip-part.ts'
import { composeBatches } from '#app/features/frdo/compose-batch.server.ts'
import { takeBatchFile } from '#app/features/frdo/batch.server.ts'
import { checkPending } from '#app/features/frdo/check.server.ts'
import { closeDatabase } from '#app/platform/database.server.ts'
import { demoRegistrar, insertDocuments } from './frdo-people.server.ts'
import { prepareDatabase } from './prepare-database.server.ts'

const rows = 1_000
const longest = 5_000

await prepareDatabase()
const now = new Date()
const cohortId = await insertDocuments(rows, new Date(`${now.toISOString().slice(0, 10)}T00:00:00Z`))
const registrar = await demoRegistrar()

const begun = performance.now()
const checked = await checkPending(registrar, { cohortId }, now)
const wrong = checked?.find(({ problems }) => problems.length)
if (wrong) throw new Error(`${wrong.name}: ${wrong.problems[0]?.message}`)
const checkedAt = performance.now()
const composed = await composeBatches(registrar, { cohortId }, now)
const [batch] = composed.outcome === 'composed' ? composed.batches : []
if (batch?.rows !== rows) throw new Error(`Composed ${batch?.rows} rows`)
const composedAt = performance.now()
const file = await takeBatchFile(registrar, batch.id, now)
const done = performance.now()
if (!file || readZip(file.bytes).length < 8) throw new Error('No file')
await closeDatabase()

const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(2)} s`
console.log(
  `ФИС ФРДО, ${rows} rows: check ${seconds(begun, checkedAt)}, compose (checked again, sealed) ${seconds(checkedAt, composedAt)}, file of ${Math.round(file.bytes.length / 1024)} KB ${seconds(composedAt, done)}`,
)
if (done - checkedAt > longest) throw new Error('The export of a thousand rows took more than five seconds')
