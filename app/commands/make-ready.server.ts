// Generates Prisma's client and builds the application, each only when its sources changed. Imports nothing generated.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export async function makeReady(): Promise<void> {
  // Two that start at once (servers of two test workers) would empty each other's folders.
  const release = takeLock()
  try {
    prepareAll()
  } finally {
    release()
  }
}

function prepareAll(): void {
  onceFor('prisma', 'prisma/generated/client.ts', ['prisma/schema.prisma'], 'prisma', ['generate'])
  onceFor(
    'app',
    'build/server/index.js',
    ['app', 'public', 'vite.config.ts', 'remix.config.js', 'package-lock.json', 'prisma/schema.prisma'],
    'remix',
    ['vite:build'],
  )
  bundle('serve', 'app/commands/serve.server.ts')
  bundle('pdf-worker', 'app/platform/pdf-worker.server.ts')
}

/** What runs outside the build of the application: one file of plain JavaScript beside it. */
function bundle(name: string, source: string): void {
  onceFor(name, `build/${name}.js`, [source, 'app/platform'], 'esbuild', [
    source,
    '--bundle',
    '--platform=node',
    '--format=esm',
    '--packages=external',
    '--log-level=warning',
    `--outfile=build/${name}.js`,
  ])
}

function onceFor(name: string, product: string, sources: string[], binary: string, args: string[]): void {
  // Beside the product: a build of the application empties its folder, and nobody else's stamp may go with it.
  const stampFile = path.join(path.dirname(product), `.${name}-stamp`)
  const stamp = fingerprint(sources)
  if (isWhole(product) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  console.log(`Preparing: ${binary} ${args.join(' ')}`)
  const script = path.resolve('node_modules', '.bin', process.platform === 'win32' ? `${binary}.cmd` : binary)
  const { status, stdout, stderr } = spawnSync(script, args, {
    env: { ...process.env, NODE_ENV: 'production', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`${binary} failed:\n${stdout}\n${stderr}`)
  writeFileSync(stampFile, stamp)
}

function isWhole(product: string): boolean {
  return existsSync(product) && statSync(product).size > 0
}

/** Waits while another process prepares; a lock whose owner is gone is taken over. Returns what gives it back. */
function takeLock(): () => void {
  // Outside the folder: every build empties its own.
  const place = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 16)
  const file = path.join(tmpdir(), `reshayu-preparing-${place}`)
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    if (!isRunning(Number(readOr(file, '0')))) rmSync(file, { force: true })
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function readOr(file: string, missing: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return missing
  }
}

/** Names, sizes and times of the sources: cheap enough for every start. */
function fingerprint(sources: string[]): string {
  const hash = createHash('sha256')
  const add = (file: string) => {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${file}:${size}:${mtimeMs}\n`)
  }
  for (const source of sources) {
    if (!existsSync(source)) continue
    if (statSync(source).isFile()) add(source)
    else
      for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' }).sort())
        if (!/\.test\.tsx?$/.test(name)) add(path.join(source, name))
  }
  return hash.digest('hex')
}
