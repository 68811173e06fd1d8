// `npm run test:readers`: the demo's certificate, issued by the real command, read by programs that had no part in it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeReady } from './make-ready.server.ts'

const programs = ['pdftotext', 'pdffonts', 'pdfinfo', 'pdftoppm', 'qpdf', 'zbarimg']
const missing = programs.filter((program) => spawnSync(program, ['--version']).error)
if (missing.length) stop(`Not installed: ${missing.join(', ')} (Debian: poppler-utils, qpdf, zbar-tools)`)

const folder = mkdtempSync(path.join(tmpdir(), 'reshayu-readers-'))
process.env.DATABASE_FILE = path.join(folder, 'demo.db')
process.env.DEMO = '1'
process.env.LOG_LEVEL = 'error'
delete process.env.PUBLIC_URL

let failed = 0
try {
  await makeReady()
  await readCertificate()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (failed) stop(`${failed} failed`)

async function readCertificate(): Promise<void> {
  const { prepareDatabase } = await import('./prepare-database.server.ts')
  await prepareDatabase()
  const { closeDatabase, database } = await import('#app/platform/database.server.ts')
  const { certificatePdf, verificationMark } =
    await import('#app/features/certification/certificate-pdf.server.ts')
  const { certificateStatus, readSnapshot } = await import('#app/features/certification/snapshot.ts')
  const row = await database().certificate.findFirstOrThrow()
  const snapshot = readSnapshot(row.snapshot)
  const paper = { ...row, snapshot, status: certificateStatus(row) }
  const file = path.join(folder, 'certificate.pdf')
  writeFileSync(file, await certificatePdf(paper))
  const { href, address } = await verificationMark(paper)
  await closeDatabase()

  const text = read('pdftotext', ['-enc', 'UTF-8', file, '-']).replace(/[\s\u00a0]+/g, ' ')
  const holder = [snapshot.surname, snapshot.givenName, snapshot.patronymic].join(' ')
  const words = ['Удостоверение', row.number, holder, snapshot.programme.title, snapshot.issuer.fullName]
  for (const part of [
    ...words,
    `в объёме ${snapshot.programme.hours} академических часов`,
    'ОБРАЗЕЦ',
    address,
  ])
    check(`pdftotext finds «${part}»`, text.includes(part))

  const fonts = read('pdffonts', [file]).trim().split('\n').slice(2)
  check('pdffonts lists fonts', fonts.length > 1)
  for (const font of fonts) {
    check(`pdffonts: ${font.split(' ')[0]} is of the look`, /^[A-Z]{6}\+(GolosText|Literata)-/.test(font))
    check('pdffonts: embedded, a subset, with a map to Unicode', /\byes yes yes\b/.test(font))
  }

  const info = read('pdfinfo', [file])
  check('pdfinfo: tagged', /^Tagged:\s+yes$/m.test(info))
  check('pdfinfo: one A4 page', /^Pages:\s+1$/m.test(info) && /\(A4\)/.test(info))
  check('pdfinfo: titled', info.includes(`№ ${row.number}`))
  check('pdfinfo: PDF/UA-1', /pdfuaid:part>?\s*=?"?1/.test(read('pdfinfo', ['-meta', file])))
  check('pdfinfo: a structure with a heading', /\bH1\b/.test(read('pdfinfo', ['-struct', file])))

  read('qpdf', ['--check', file])
  check(
    'qpdf: the language is Russian',
    /\/Lang \(ru-RU\)/.test(read('qpdf', ['--qdf', '--object-streams=disable', file, '-'])),
  )

  read('pdftoppm', ['-r', '150', '-png', '-singlefile', file, path.join(folder, 'page')])
  const code = read('zbarimg', ['--quiet', '--raw', path.join(folder, 'page.png')]).trim()
  check(`zbarimg reads ${href}`, code === href)
}

function read(program: string, args: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  check(`${program} ends well`, status === 0, stderr)
  return stdout
}

function check(what: string, right: boolean, note = ''): void {
  console.log(`${right ? 'ok    ' : 'FAILED'} ${what}`)
  if (right) return
  failed += 1
  if (note) console.error(note)
}

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}
