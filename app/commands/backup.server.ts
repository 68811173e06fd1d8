// `npm run backup -- FILE`: a verified copy of the live database, made while the server runs.
import { existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { env } from '#app/platform/env.server.ts'
import { dataKeyFile } from '#app/platform/data-key.server.ts'
import { signingKeyFile } from '#app/platform/signing-key.server.ts'
import { copyDatabase, inspectDatabase } from '#app/platform/database-file.server.ts'

// The file holds personal data: nobody else on the machine reads it.
process.umask(0o077)
const [target] = process.argv.slice(2)
if (!target) fail('Usage: npm run backup -- FILE')
if (!existsSync(env.databasePath)) fail(`There is no database at ${env.databasePath}`)
if (existsSync(target)) fail(`${target} exists already. Name a new file.`)

const unfinished = `${path.resolve(target)}.unfinished`
rmSync(unfinished, { force: true })
await copyDatabase(env.databasePath, unfinished)
const report = inspectDatabase(unfinished)
if (report.problems.length) {
  rmSync(unfinished, { force: true })
  fail(`The copy is not sound: ${report.problems.join('; ')}`)
}
renameSync(unfinished, target)
console.log(
  `Backup written and verified: ${target} (${report.users} people, ${report.certificates} certificates)`,
)
console.log(
  env.DATA_KEY
    ? 'The data key (DATA_KEY) is not in the backup. Keep it apart: without it СНИЛС, birth dates and diplomas in the backup cannot be read.'
    : `The data key is not in the backup. Keep ${dataKeyFile()} apart: without it СНИЛС, birth dates and diplomas in the backup cannot be read.`,
)
console.log(
  env.CREDENTIAL_KEY
    ? 'The key of digital credentials (CREDENTIAL_KEY) is not in the backup either.'
    : `The key of digital credentials (${signingKeyFile()}, once there is one) is not in the backup either: keep it apart.`,
)

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
