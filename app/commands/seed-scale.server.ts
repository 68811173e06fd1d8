// `npm run seed:scale [-- --people 100000]`: fills the database named by DATABASE_FILE with a platform of that size, for
// measuring. 20,000 people by default; made-up rows, the same at every run.
import Sqlite from 'better-sqlite3'
import { consentDocument } from '#app/features/identity/consent.ts'
import { consentVersion } from '#app/features/identity/consent.server.ts'
import { hashPassword } from '#app/features/identity/password-hash.server.ts'
import { env } from '#app/platform/env.server.ts'
import { demoPassword } from '#prisma/cast.ts'
import { applyMigrations } from '#prisma/migration-engine.ts'
import { writePeople, writePlaces } from './scale-writing.server.ts'
import { scaleOf, stored } from './scale-rows.ts'

const wanted = process.argv.indexOf('--people')
const scale = scaleOf(wanted < 0 ? 20_000 : Number(process.argv[wanted + 1]))
if (!Number.isInteger(scale.people) || scale.people < 1000)
  throw new Error('Say how many people: npm run seed:scale -- --people 20000')

const begun = performance.now()
await applyMigrations(`file:${env.databasePath}`)
const passwordHash = await hashPassword(demoPassword)
const file = new Sqlite(env.databasePath)
if (file.prepare('SELECT 1 FROM "Organisation" WHERE "id" = ?').get('scale-0'))
  throw new Error('This database has been filled before: name another by DATABASE_FILE')
// A crash leaves a file to throw away, so nothing waits for the disk.
file.pragma('synchronous = OFF')
file.pragma('cache_size = -200000')
const today = Math.floor(Date.now() / 86_400_000) * 86_400_000

file.transaction(() => {
  writePlaces(file, scale, today)
  writePeople(file, scale, today)
  writeOverseers()
})()
file.exec('ANALYZE')
file.close()
console.log(
  `${scale.people} people, ${scale.cohorts} cohorts, ${scale.people * scale.eventsEach} events in ${Math.round((performance.now() - begun) / 1000)} s`,
)

/** Who looks at it: the ministry of the first region, a coordinator, an administrator; the password of the demo. */
function writeOverseers(): void {
  const now = stored(Date.now())
  const user = file.prepare(
    `INSERT INTO "User" ("id", "email", "passwordHash", "surname", "givenName", "createdAt") VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const role = file.prepare(
    `INSERT INTO "RoleAssignment" ("id", "userId", "role", "scopeKind", "scopeId", "grantedAt") VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const consent = file.prepare(
    `INSERT INTO "Consent" ("id", "userId", "document", "version", "givenAt") VALUES (?, ?, ?, ?, ?)`,
  )
  for (const [name, kind, id] of [
    ['ministry', 'region', 'scale-0'],
    ['coordinator', 'municipality', 'scale-0-0'],
    ['admin', 'platform', ''],
  ] as const) {
    const userId = `scale-${name}`
    user.run(userId, `${name}@scale.example`, passwordHash, 'Проверкина', 'Вера', now)
    role.run(`${userId}-role`, userId, name, kind, id, now)
    consent.run(`${userId}-consent`, userId, consentDocument, consentVersion(), now)
  }
}
