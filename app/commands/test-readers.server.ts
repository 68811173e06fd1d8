// `npm run test:readers`: the demo's certificate and printed materials, read by programs that had no part in them.
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
  await readMaterials()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (failed) stop(`${failed} failed`)

async function readCertificate(): Promise<void> {
  const { prepareDatabase } = await import('./prepare-database.server.ts')
  await prepareDatabase()
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

/** A memo of the demo, and an A3 sheet of a programme made for tests. */
async function readMaterials(): Promise<void> {
  const { database, closeDatabase } = await import('#app/platform/database.server.ts')
  const { loadProgramme } = await import('#app/features/curriculum/load-programme.server.ts')
  const { findMaterialPdf } = await import('#app/features/curriculum/materials.server.ts')
  const { Prisma } = await import('#prisma/generated/client.ts')
  const { printedFolder } = await import('#app/testing/printed-programme.ts')
  const { versionId } = await database().cohort.findFirstOrThrow({ select: { versionId: true } })
  const loaded = await loadProgramme(database(), printedFolder(), {
    actorId: null,
    now: new Date(),
    publish: false,
  })
  if (loaded.outcome === 'refused') throw new Error(JSON.stringify(loaded.problems))
  const papers = [
    {
      of: versionId,
      key: 'm5-memo',
      size: 'A4',
      words: ['Ответ, который решает', 'Семь частей', 'стр. 1 из 1'],
    },
    { of: loaded.versionId, key: 's1-01-karta', size: 'A3', words: ['Карта пути', 'один на команду'] },
  ]
  for (const { of, key, size, words } of papers) {
    const reach = { version: Prisma.sql`v."id" = ${of}`, material: Prisma.sql`1 = 1` }
    const file = path.join(folder, `${key}.pdf`)
    writeFileSync(file, (await findMaterialPdf(reach, key))?.bytes ?? '')
    const text = read('pdftotext', ['-enc', 'UTF-8', file, '-']).replace(/[\s\u00a0]+/g, ' ')
    for (const part of words) check(`pdftotext finds «${part}» in ${key}`, text.includes(part))
    const info = read('pdfinfo', [file])
    check(`pdfinfo: ${key} is one page of ${size}`, /^Pages:\s+1$/m.test(info) && info.includes(`(${size})`))
    check(`pdfinfo: ${key} is tagged`, /^Tagged:\s+yes$/m.test(info))
    const fonts = read('pdffonts', [file]).trim().split('\n').slice(2)
    check(
      `pdffonts: ${key} is set in the fonts of the look`,
      fonts.length > 0 && fonts.every((font) => /^[A-Z]{6}\+(GolosText|Literata)-/.test(font)),
    )
    read('qpdf', ['--check', file])
  }
  await closeDatabase()
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
