// Takes the lock off the audit log of a test's own database: to begin anew, or to forge what the check must find.
import { database } from '#app/platform/database.server.ts'

interface Trigger {
  name: string
  sql: string
}

/** Runs the work while entries can be changed and removed; afterwards the log is closed again. */
export async function withOpenAudit(work: () => Promise<unknown>): Promise<void> {
  const triggers = await database().$queryRaw<Trigger[]>`
    SELECT "name", "sql" FROM "sqlite_master" WHERE "type" = 'trigger' AND "tbl_name" IN ('AuditEntry', 'AuditValue')`
  for (const { name } of triggers) await database().$executeRawUnsafe(`DROP TRIGGER "${name}"`)
  try {
    await work()
  } finally {
    for (const { sql } of triggers) await database().$executeRawUnsafe(sql)
  }
}

export async function clearAudit(): Promise<void> {
  await withOpenAudit(async () => {
    await database().auditValue.deleteMany({})
    await database().auditEntry.deleteMany({})
  })
}
