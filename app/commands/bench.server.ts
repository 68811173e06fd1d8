// `npm run bench`: measures the pages people wait for against an empty route of the same build, in one run.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { benchAutosave } from './bench-autosave.server.ts'
import { benchChecker } from './bench-checker.server.ts'
import { benchBooking } from './bench-booking.server.ts'
import { benchGrouping } from './bench-grouping.server.ts'
import { benchWeekly } from './bench-weekly.server.ts'
import { demoAddresses, signInDemo } from './bench-addresses.server.ts'
import { residentMegabytes, scriptKilobytes, startMeasured } from './bench-process.server.ts'
import { type Load, measure } from './bench-load.server.ts'

// `npm run bench -- booking`: the rush for a session alone.
if (process.argv[2] === 'booking') {
  await benchBooking()
  process.exit()
}

// `npm run bench -- grouping`: working groups alone.
if (process.argv[2] === 'grouping') {
  benchGrouping()
  process.exit()
}

// `npm run bench -- checker`: the checker of replies alone.
if (process.argv[2] === 'checker') {
  await benchChecker()
  process.exit()
}

// `npm run bench -- weekly`: the weekly picture of a cohort alone.
if (process.argv[2] === 'weekly') {
  await benchWeekly()
  process.exit()
}

// `npm run bench -- frdo`: the export to ФИС ФРДО alone; `-- papers`: certificates and their register alone.
const [, , only = ''] = process.argv
if (only === 'frdo' || only === 'papers') {
  const own = mkdtempSync(path.join(tmpdir(), `reshayu-${only}-`))
  runApart(`bench-${only}`, path.join(own, `${only}.db`))
  rmSync(own, { recursive: true, force: true })
  process.exit()
}

// `npm run bench -- oversight`: the pages of oversight alone, at 20,000 and at 100,000 people.
if (process.argv[2] === 'oversight') {
  const own = mkdtempSync(path.join(tmpdir(), 'reshayu-oversight-'))
  for (const people of ['20000', '100000']) {
    const file = path.join(own, `${people}.db`)
    runApart('seed-scale', file, ['--people', people])
    runApart('bench-oversight', file, [], 'test')
    rmSync(file)
  }
  rmSync(own, { recursive: true, force: true })
  process.exit()
}

// `npm run bench -- directory`: a table of twenty thousand people alone.
if (process.argv[2] === 'directory') {
  const own = mkdtempSync(path.join(tmpdir(), 'reshayu-directory-'))
  runApart('bench-directory', path.join(own, 'directory.db'))
  rmSync(own, { recursive: true, force: true })
  process.exit()
}

// `npm run bench -- autosave`: drafts of many people alone.
if (process.argv[2] === 'autosave') {
  await benchAutosave()
  process.exit()
}

const folder = mkdtempSync(path.join(tmpdir(), 'reshayu-bench-'))
const databaseFile = path.join(folder, 'bench.db')

const first = await startMeasured(databaseFile)
await first.stop()
const server = await startMeasured(databaseFile)
console.log(`Start, new database:      ${first.seconds.toFixed(2)} s`)
console.log(`Start, existing database: ${server.seconds.toFixed(2)} s`)

const cookie = await signInDemo(server.url)
const addresses = await demoAddresses(server.url, cookie)

console.log(
  '\n16 connections, one process; share = requests per second against the empty route measured just before',
)
console.log('page                 requests/s   p50 ms   p95 ms   p99 ms   share')
for (const [name, address] of Object.entries(addresses)) {
  const empty = await measure(`${server.url}/bench/empty`, null)
  const page = await measure(server.url + address, cookie)
  print('empty route', empty, null)
  print(name, page, page.perSecond / empty.perSecond)
}
console.log(`\nMemory of the server under that load: ${residentMegabytes(server.pid)} MB`)
console.log(
  `JavaScript of the lesson page: ${(await scriptKilobytes(server.url, addresses.lesson, cookie)).toFixed(1)} KB gzipped`,
)

await server.stop()
runApart('bench-import', path.join(folder, 'import.db'))
runApart('bench-frdo', path.join(folder, 'frdo.db'))
runApart('bench-directory', path.join(folder, 'directory.db'))
runApart('bench-papers', path.join(folder, 'papers.db'))
rmSync(folder, { recursive: true, force: true })
await benchBooking()
await benchAutosave()
await benchWeekly()
benchGrouping()
await benchChecker()

/** A process of its own: it has its own database. */
function runApart(
  name: string,
  file: string,
  more: string[] = [],
  /** Statements are told of in tests only. */
  mode: 'production' | 'test' = 'production',
): void {
  const script = ['--import', 'tsx', `app/commands/${name}.server.ts`, ...more]
  const settings = { NODE_ENV: mode, DATABASE_FILE: file, DEMO: '1' }
  const { status } = spawnSync(process.execPath, script, {
    env: { ...process.env, ...settings },
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}

function print(name: string, load: Load, share: number | null): void {
  const cells = [
    load.perSecond.toFixed(0).padStart(10),
    ...[load.p50, load.p95, load.p99].map((ms) => ms.toFixed(1).padStart(8)),
  ]
  console.log(`${name.padEnd(20)} ${cells.join(' ')}   ${share === null ? '' : share.toFixed(2)}`)
}
