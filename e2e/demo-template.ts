// Before the browser tests: one seeded demo database, made by the same code as `npm start`, copied by every worker.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { planSeries } from './flows/planned-sessions.ts'

export default function makeTemplate() {
  const folder = mkdtempSync(path.join(tmpdir(), 'reshayu-e2e-'))
  const file = path.join(folder, 'template.db')
  execFileSync(process.execPath, ['--import', 'tsx', 'app/commands/prepare-database-only.server.ts'], {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_FILE: file, DEMO: '1', HOST: '', PUBLIC_URL: '' },
    stdio: 'inherit',
  })
  planSeries(file)
  process.env.RESHAYU_E2E_FOLDER = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
