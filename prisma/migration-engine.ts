// Applies the migrations folder and writes new migrations with Prisma's official WebAssembly schema engine:
// no engine binary is downloaded, and Prisma's own `_prisma_migrations` table stays the record.
import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

const folder = path.dirname(fileURLToPath(import.meta.url))
const schemaPath = path.join(folder, 'schema.prisma')
const migrationsPath = path.join(folder, 'migrations')
const snapshotPath = path.join(migrationsPath, 'schema.snapshot.prisma')
const filters = { externalTables: [], externalEnums: [] }

/** Applies what is missing, in order of the folder names. Returns the names of the migrations it applied. */
export async function applyMigrations(url: string): Promise<string[]> {
  // The engine takes the whole file for itself and fails beside a running server: it is asked only when there is work.
  if (await isUpToDate(url)) return []
  const { engine, stop } = await startEngine(url)
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await readMigrations(),
      filters,
    })
    return appliedMigrationNames
  } finally {
    await stop()
  }
}

async function isUpToDate(url: string): Promise<boolean> {
  const connection = await new PrismaBetterSqlite3({ url, timeout: 10_000 }).connect()
  try {
    const { rows } = await connection.queryRaw({
      sql: 'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
      args: [],
      argTypes: [],
    })
    const applied = new Set(rows.map(([name]) => name))
    const { migrationDirectories } = await readMigrations()
    return migrationDirectories.every(({ path: name }) => applied.has(name))
  } catch {
    // A new file has no such table.
    return false
  } finally {
    await connection.dispose()
  }
}

/** Writes `migrations/<time>_<name>/migration.sql` with the way from the last migration to schema.prisma; null if there is none to go. */
export async function writeMigration(name: string, now: Date): Promise<string | null> {
  const sql = await missingSql()
  if (!sql) return null
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14)
  const target = path.join(migrationsPath, `${stamp}_${name}`)
  await mkdir(target, { recursive: true })
  await writeFile(path.join(target, 'migration.sql'), sql)
  await copyFile(schemaPath, snapshotPath)
  return target
}

/** The SQL that schema.prisma has over the last migration; null when they agree. */
export async function missingSql(): Promise<string | null> {
  const { engine, stop } = await startEngine(':memory:')
  try {
    // The engine cannot replay the folder through this adapter's shadow database (P3006), so the schema of the
    // last migration is kept beside the migrations.
    const before = await readFile(snapshotPath, 'utf8').catch(() => null)
    const after = await readFile(schemaPath, 'utf8')
    const { stdout } = await engine.diff({
      from: before ? schemaTarget(before) : { tag: 'empty' },
      to: schemaTarget(after),
      script: true,
      exitCode: null,
      filters,
    })
    return !stdout || stdout.includes('This is an empty migration') ? null : stdout
  } finally {
    await stop()
  }
}

function schemaTarget(content: string) {
  return { tag: 'schemaDatamodel' as const, files: [{ path: schemaPath, content }] }
}

async function readMigrations() {
  const entries = await readdir(migrationsPath, { withFileTypes: true })
  const directories = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return {
    baseDir: migrationsPath,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "sqlite"' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      directories.sort().map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: await readFile(path.join(migrationsPath, name, 'migration.sql'), 'utf8'),
          },
        },
      })),
    ),
  }
}

/** The engine leaves its connection open (and a lock on the file), so every connection is remembered and disposed. */
async function startEngine(url: string) {
  await loadWebAssembly()
  const factory = new PrismaBetterSqlite3({ url })
  const open: { dispose(): Promise<void> }[] = []
  const remember = <C extends { dispose(): Promise<void> }>(connection: C) => {
    open.push(connection)
    return connection
  }
  const adapter = bindMigrationAwareSqlAdapterFactory({
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => remember(await factory.connect()),
    connectToShadowDb: async () => remember(await factory.connectToShadowDb()),
  })
  const schema = await readFile(schemaPath, 'utf8')
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [[schemaPath, schema]] },
    () => undefined,
    adapter,
  )
  const stop = async () => {
    engine.free()
    for (const connection of open) await connection.dispose().catch(() => undefined)
  }
  return { engine, stop }
}

let loaded: Promise<void> | undefined

function loadWebAssembly(): Promise<void> {
  loaded ??= (async () => {
    const require = createRequire(import.meta.url)
    const file = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm')
    const { instance } = await WebAssembly.instantiate(await readFile(file), {
      './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
    })
    bindings.__wbg_set_wasm(instance.exports)
    ;(instance.exports.__wbindgen_start as () => void)()
  })()
  return loaded
}
