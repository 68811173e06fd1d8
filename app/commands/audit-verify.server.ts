// `npm run audit:verify [-- --since ID:HASH]`: checks the chain of the audit log. Ends with 1 and names the first entry
// that does not fit; `--since` compares with the head that an earlier run printed.
import { existsSync } from 'node:fs'
import { breakReasons } from '#app/features/operations/audit-chain.ts'
import { verifyAudit } from '#app/features/operations/audit-verify.server.ts'
import { closeDatabase, database } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'

const since = /^--since=?$/.test(process.argv[2] ?? '') ? process.argv[3] : undefined
const [knownId = '', knownHash = ''] = since?.split(':') ?? []
if (process.argv[2] !== undefined && !/^\d+:[0-9a-f]{64}$/.test(since ?? ''))
  fail('Usage: npm run audit:verify [-- --since ID:HASH]')
if (!existsSync(env.databasePath)) fail(`There is no database at ${env.databasePath}`)

const { chained, older, head, broken } = await verifyAudit()
const known = since ? await database().auditEntry.findUnique({ where: { id: Number(knownId) } }) : null
await closeDatabase()
if (broken) fail(`The journal is broken: entry ${broken.entryId} ${breakReasons[broken.reason]}.`)
if (since && known?.hash !== knownHash)
  fail(`The journal was rewritten: entry ${knownId} is not the one that was noted.`)
console.log(`The journal holds: ${chained} entries in the chain, ${older} from before it.`)
if (head) console.log(`Head: ${head.id}:${head.hash}`)

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
