// `npm test`, the one door: format, lint, types, unit and integration with the architecture, build, browser tests.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findBrowser, installBrowser } from './find-browser.server.ts'
import { makeReady } from './make-ready.server.ts'

const results = 'test-results'
mkdirSync(results, { recursive: true })

// Each tool chooses its own NODE_ENV.
const withoutNodeEnv = { ...process.env }
Reflect.deleteProperty(withoutNodeEnv, 'NODE_ENV')

await makeReady()
step('Format', 'prettier', ['--check', '--log-level', 'warn', '.'])
step('Lint', 'eslint', ['.', '--max-warnings', '0'])
step('Types', 'tsc', ['--noEmit'])
step('Unit, integration, architecture', 'vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}/unit.json`,
])
if (!findBrowser()) installBrowser()
step('Browser', 'playwright', ['test'])

const unit = readJson<{ numPassedTests: number; numFailedTests: number }>('unit.json')
const browser = readJson<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(
  'browser.json',
)
const { expected, unexpected, flaky, skipped } = browser.stats
if (skipped > 0 || flaky > 0) stop(`Browser: ${skipped} skipped, ${flaky} flaky. Neither is allowed.`)
console.log(`\n${unit.numPassedTests + expected} passed, ${unit.numFailedTests + unexpected} failed`)

function step(title: string, binary: string, args: string[]): void {
  const startedAt = Date.now()
  console.log(`\n== ${title}`)
  const { status } = spawnSync(path.resolve('node_modules/.bin', binary), args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: withoutNodeEnv,
  })
  if (status !== 0) stop(`${title}: failed`)
  console.log(`== ${title}: ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
}

function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(results, name), 'utf8')) as T
}

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}
