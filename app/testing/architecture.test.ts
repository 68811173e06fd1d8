// The house's arrows, proved: every import goes down, wings use only wings to their left, and no cycle exists.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/** The order of the wings: a wing uses only wings before it. */
const wings = [
  'operations',
  'identity',
  'organisations',
  'records',
  'curriculum',
  'cohorts',
  'learning',
  'assessment',
  'checker',
  'practice',
  'diagnostics',
  'sessions',
  'projects',
  'attestation',
  'papers',
  'certification',
  'frdo',
  'credentials',
  'exchange',
  'oversight',
]

type Floor =
  | 'test'
  | 'top'
  | 'route'
  | 'server'
  | 'component'
  | 'schema'
  | 'rule'
  | 'lib'
  | 'ui'
  | 'platform'
  | 'prisma'
  | 'generated'
  | 'asset'

interface Room {
  file: string
  floor: Floor
  wing: string | null
}

/** Which floors a floor may point to. Wings are checked besides. */
const allowed: Record<Exclude<Floor, 'test'>, Floor[]> = {
  top: [
    'top',
    'route',
    'server',
    'component',
    'schema',
    'rule',
    'lib',
    'ui',
    'platform',
    'prisma',
    'generated',
    'asset',
  ],
  route: ['server', 'component', 'schema', 'rule', 'lib', 'ui', 'asset'],
  server: ['server', 'schema', 'rule', 'lib', 'platform', 'generated'],
  component: ['component', 'schema', 'rule', 'lib', 'ui', 'asset'],
  schema: ['schema', 'rule', 'lib'],
  rule: ['rule', 'lib'],
  lib: ['lib'],
  ui: ['ui', 'lib', 'asset'],
  platform: ['platform', 'lib', 'generated'],
  prisma: ['prisma', 'generated', 'platform', 'server', 'schema', 'rule', 'lib', 'asset'],
  generated: [],
  asset: [],
}

/** Packages that bring I/O, a framework or a clock into what must stay pure. */
const impure =
  /^(node:(?!path)|react|@remix-run|@prisma|#prisma|lucia|express|better-sqlite3|pino|nodemailer)/

const bannedNames = /^(utils|helpers|misc|common|types|index|manager|service)(\.|$)/

const root = path.resolve(import.meta.dirname, '../..')
const files = ['app', 'prisma', 'e2e'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .filter((name) => /\.(ts|tsx)$/.test(name) && !name.startsWith('prisma/generated/')),
)
const sources = new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]))

function roomOf(file: string): Room {
  const wing = /^app\/features\/([^/]+)\//.exec(file)?.[1] ?? null
  const floor = (): Floor => {
    if (/\.(css|svg|woff2|json|yaml)(\?|$)/.test(file)) return 'asset'
    if (file.startsWith('prisma/generated/')) return 'generated'
    if (/\.test\.tsx?$/.test(file) || file.startsWith('app/testing/') || file.startsWith('e2e/'))
      return 'test'
    if (file.startsWith('prisma/')) return 'prisma'
    if (file.startsWith('app/routes/')) return 'route'
    if (file.startsWith('app/lib/')) return 'lib'
    if (file.startsWith('app/ui/')) return 'ui'
    if (file.startsWith('app/platform/')) return 'platform'
    if (wing) {
      if (file.endsWith('.server.ts')) return 'server'
      if (file.endsWith('.tsx')) return 'component'
      if (file.endsWith('.schema.ts')) return 'schema'
      return 'rule'
    }
    return 'top'
  }
  return { file, floor: floor(), wing }
}

/** Every module a file names, `import type`, `export from` and `import()` included. */
function importsOf(file: string): string[] {
  const source = sources.get(file) ?? ''
  return ts.preProcessFile(source, true, true).importedFiles.map((imported) => imported.fileName)
}

function resolveImport(from: string, specifier: string): string | null {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('#app/')) return `app/${bare.slice(5)}`
  if (bare.startsWith('#prisma/')) return `prisma/${bare.slice(8)}`
  if (bare.startsWith('.')) return path.posix.join(path.posix.dirname(from), bare)
  return null
}

const arrows = files.flatMap((file) =>
  importsOf(file).map((specifier) => ({ from: file, specifier, to: resolveImport(file, specifier) })),
)

describe('the house', () => {
  it('has files to check', () => {
    expect(files.length).toBeGreaterThan(30)
    expect(arrows.length).toBeGreaterThan(60)
  })

  it('has only known wings', () => {
    const unknown = files.map(roomOf).filter(({ wing }) => wing && !wings.includes(wing))
    expect(unknown).toEqual([])
  })

  it('points only down', () => {
    const wrong = arrows.filter(({ from, to }) => {
      const { floor } = roomOf(from)
      return to && floor !== 'test' && !allowed[floor].includes(roomOf(to).floor)
    })
    expect(wrong.map(({ from, specifier }) => `${from} → ${specifier}`)).toEqual([])
  })

  it('lets a wing use only wings to its left, and no component of another wing', () => {
    const wrong = arrows.filter(({ from, to }) => {
      const source = roomOf(from)
      if (!to || source.floor === 'test' || !source.wing) return false
      const target = roomOf(to)
      if (!target.wing || target.wing === source.wing) return false
      if (target.floor === 'component') return true
      if (source.floor === 'schema' && target.floor !== 'rule') return true
      return wings.indexOf(target.wing) > wings.indexOf(source.wing)
    })
    expect(wrong.map(({ from, specifier }) => `${from} → ${specifier}`)).toEqual([])
  })

  it('keeps rules, schemas and lib pure', () => {
    const wrong = arrows.filter(({ from, specifier }) => {
      const { floor } = roomOf(from)
      return (floor === 'rule' || floor === 'schema' || floor === 'lib') && impure.test(specifier)
    })
    expect(wrong.map(({ from, specifier }) => `${from} → ${specifier}`)).toEqual([])
    const clocks = files.filter((file) => {
      const { floor } = roomOf(file)
      return (
        ['rule', 'schema', 'lib'].includes(floor) &&
        /new Date\(\)|Date\.now\(|Math\.random\(|process\.env/.test(sources.get(file) ?? '')
      )
    })
    expect(clocks).toEqual([])
  })

  it('reads the environment in one file of the app', () => {
    const readers = files.filter((file) => {
      const { floor } = roomOf(file)
      return (
        file.startsWith('app/') &&
        !file.startsWith('app/commands/') &&
        floor !== 'test' &&
        /process\.env\b/.test(sources.get(file) ?? '')
      )
    })
    expect(readers).toEqual(['app/platform/env.server.ts'])
  })

  it('keeps HTTP out of features: only the gate knows requests, only the gate and its adapter know Lucia', () => {
    const server = files.filter((file) => roomOf(file).floor === 'server')
    const http = server.filter(
      (file) =>
        importsOf(file).some((name) => name.startsWith('@remix-run')) ||
        /:\s*Request\b/.test(sources.get(file) ?? ''),
    )
    expect(http).toEqual(['app/features/identity/viewer.server.ts'])
    const lucia = arrows.filter(({ specifier }) => specifier === 'lucia').map(({ from }) => from)
    expect([...new Set(lucia)].sort()).toEqual([
      'app/features/identity/lucia-adapter.server.ts',
      'app/features/identity/viewer.server.ts',
    ])
  })

  it('reads posted forms in one place, where made-up field names are refused', () => {
    const readers = files.filter(
      (file) => roomOf(file).floor !== 'test' && /\bparseWithZod\b/.test(sources.get(file) ?? ''),
    )
    expect(readers).toEqual(['app/lib/parse-form.ts'])
  })

  it('spells distance: ./ inside a wing, #app/ outside, no ../, no barrels', () => {
    const wrong = arrows.filter(
      ({ from, specifier }) => from.startsWith('app/') && specifier.startsWith('../'),
    )
    expect(wrong.map(({ from, specifier }) => `${from} → ${specifier}`)).toEqual([])
    expect(files.filter((file) => bannedNames.test(path.basename(file)))).toEqual([])
  })

  it('has no import cycle', () => {
    const targets = new Map(
      files.map((file) => [
        file,
        arrows
          .filter((arrow) => arrow.from === file && arrow.to && sources.has(arrow.to))
          .map((arrow) => arrow.to as string),
      ]),
    )
    const done = new Set<string>()
    const cycles: string[] = []
    const visit = (file: string, trail: string[]) => {
      if (trail.includes(file))
        return void cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
      if (done.has(file)) return
      for (const target of targets.get(file) ?? []) visit(target, [...trail, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(cycles).toEqual([])
  })

  it('keeps files short: 200 lines at most, tests and the URL table apart', () => {
    const long = files.filter(
      (file) =>
        roomOf(file).floor !== 'test' &&
        file !== 'app/routes.ts' &&
        file !== 'prisma/cast.ts' &&
        (sources.get(file) ?? '').split('\n').length > 201,
    )
    expect(long).toEqual([])
  })

  it('opens each file with a line that says what it is', () => {
    const silent = files.filter(
      (file) =>
        !/^(\/\/|\/\*\*|\/\/\/)/.test(sources.get(file) ?? '') &&
        !/^app\/entry\.client\.tsx$/.test(file) &&
        file !== 'app/load-context.d.ts',
    )
    expect(silent.filter((file) => roomOf(file).floor !== 'test')).toEqual([])
  })
})
