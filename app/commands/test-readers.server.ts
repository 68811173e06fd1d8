// `npm run test:readers`: what the real commands write (a certificate, calendar entries, attendance, badges, printed
// materials, a batch for ФИС ФРДО), read by programs that had no part in it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeReady } from './make-ready.server.ts'
import { readAttendance } from './read-attendance.server.ts'
import { readFrdo } from './read-frdo.server.ts'
import { readPapers } from './read-papers.server.ts'
import { readMaterials } from './read-materials.server.ts'
import { readCalendar } from './read-calendar.server.ts'
import { check, failures, isInstalled, pythonWith, read } from './reader-checks.server.ts'

const programs = ['pdftotext', 'pdffonts', 'pdfinfo', 'pdftoppm', 'qpdf', 'zbarimg', 'soffice']
const missing = programs.filter((program) => !isInstalled(program))
const python = pythonWith('icalendar')
if (!python) missing.push('icalendar of python3')
if (missing.length || !python)
  stop(
    `Not installed: ${missing.join(', ')} (Debian: poppler-utils, qpdf, zbar-tools, libreoffice-calc-nogui, libreoffice-writer-nogui, python3-icalendar)`,
  )

const folder = mkdtempSync(path.join(tmpdir(), 'reshayu-readers-'))
process.env.DATABASE_FILE = path.join(folder, 'demo.db')
process.env.DEMO = '1'
process.env.LOG_LEVEL = 'error'
delete process.env.PUBLIC_URL

try {
  await makeReady()
  const { prepareDatabase } = await import('./prepare-database.server.ts')
  await prepareDatabase()
  await readCertificate()
  await readCalendar(python, folder)
  await readAttendance(folder)
  await readMaterials(folder)
  await readFrdo(python, folder)
  await readPapers(folder)
} finally {
  const { closeDatabase } = await import('#app/platform/database.server.ts')
  await closeDatabase()
  rmSync(folder, { recursive: true, force: true })
}
if (failures()) stop(`${failures()} failed`)

async function readCertificate(): Promise<void> {
  const { database } = await import('#app/platform/database.server.ts')
  const { certificatePdf, verificationMark } =
    await import('#app/features/certification/certificate-pdf.server.ts')
  const { certificateStatus, readSnapshot } = await import('#app/features/certification/snapshot.ts')
  const row = await database().certificate.findFirstOrThrow()
  const snapshot = readSnapshot(row.snapshot)
  const paper = { ...row, snapshot, status: certificateStatus(row) }
  const file = path.join(folder, 'certificate.pdf')
  writeFileSync(file, await certificatePdf(paper))
  const { href, address } = await verificationMark(paper)

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

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}
