// Creates and migrates the database, writes its demo mark at creation, and seeds a new demo.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { checkDataKey } from '#app/features/operations/data-key-check.server.ts'
import { storedKeyMark } from '#app/features/operations/key-rotation.server.ts'
import { readDemoMark, writeDemoMark } from '#app/features/operations/demo-mark.server.ts'
import { RefusedStart } from '#app/lib/refused-start.ts'
import { openDatabase } from '#app/platform/database.server.ts'
import { finishRotation } from '#app/platform/key-files.server.ts'
import { env } from '#app/platform/env.server.ts'
import { applyMigrations } from '#prisma/migration-engine.ts'

/**
 * Demo is decided once, when the file is created: by DEMO=1, or when DEMO, HOST and PUBLIC_URL are all unset.
 * DEMO=1 on a database without the mark stops the start.
 */
export async function prepareDatabase(): Promise<{ demo: boolean; created: boolean }> {
  const file = env.databasePath
  const created = !existsSync(file)
  mkdirSync(path.dirname(file), { recursive: true })
  if (created) await createDatabase(file)
  else await applyMigrations(`file:${file}`)
  const database = openDatabase(file)
  try {
    const demo = await readDemoMark(database)
    if (env.DEMO === '1' && !demo) {
      throw new RefusedStart(
        'DEMO=1, but this database was not created as a demo. Unset DEMO, or name another file in DATABASE_FILE.',
      )
    }
    finishRotation(await storedKeyMark(database))
    await checkDataKey(database)
    return { demo, created }
  } finally {
    await database.$disconnect()
  }
}

/** Made under another name and renamed when whole: a start that was cut off leaves no half-filled database. */
async function createDatabase(file: string): Promise<void> {
  const unfinished = `${file}.unfinished`
  for (const suffix of ['', '-wal', '-shm']) rmSync(unfinished + suffix, { force: true })
  await applyMigrations(`file:${unfinished}`)
  const database = openDatabase(unfinished, { durable: false })
  const demo = decidesDemo(env)
  await writeDemoMark(database, demo)
  // Wanted once in the life of a database; it reads most of the application.
  const { seed } = await import('#prisma/seed.ts')
  await seed(database, { demo, now: new Date() })
  await database.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`
  await database.$disconnect()
  renameSync(unfinished, file)
}

export function decidesDemo(settings: { DEMO?: string; HOST?: string; PUBLIC_URL?: string }): boolean {
  if (settings.DEMO !== undefined) return settings.DEMO === '1'
  return settings.HOST === undefined && settings.PUBLIC_URL === undefined
}
