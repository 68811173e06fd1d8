// `npm start`, in plain JavaScript: building, migrating and seeding happen in a process of their own that ends, and what
// serves people runs without a TypeScript loader, which would hold memory for as long as it serves.
import { spawnSync } from 'node:child_process'
import process from 'node:process'

process.env.NODE_ENV ??= 'production'

const { status, output } = spawnSync(
  process.execPath,
  ['--import', 'tsx', 'app/commands/prepare-start.server.ts'],
  { stdio: ['ignore', 'inherit', 'inherit', 'pipe'] },
)
if (status !== 0) process.exit(status ?? 1)
const { demo } = JSON.parse(String(output[3]))
const { serve } = await import('../../build/serve.js')
const { url } = await serve({ demo })
console.log(`Решаю: ${url}`)
