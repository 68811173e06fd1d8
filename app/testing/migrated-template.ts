// Before all tests: one migrated, empty database that every test file copies.
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { applyMigrations } from '#prisma/migration-engine.ts'

export default async function setup() {
  const folder = await mkdtemp(path.join(tmpdir(), 'reshayu-tests-'))
  const template = path.join(folder, 'template.db')
  await applyMigrations(`file:${template}`)
  process.env.RESHAYU_TEMPLATE = template
  return () => rmSync(folder, { recursive: true, force: true })
}
