// A memo of the demo and an A3 sheet of a small programme, written by the real commands, read by poppler and qpdf.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { check, read } from './reader-checks.server.ts'

const sheet = `---
title: Карта пути
paper: A3
orientation: landscape
copies: один на команду
---

| шаг | что делает человек | где ждёт |
| --- | --- | --- |
| 1 | | |
| 2 | | |
`

export async function readMaterials(folder: string): Promise<void> {
  const { database } = await import('#app/platform/database.server.ts')
  const { loadProgramme } = await import('#app/features/curriculum/load-programme.server.ts')
  const { findMaterialPdf } = await import('#app/features/curriculum/materials.server.ts')
  const { Prisma } = await import('#prisma/generated/client.ts')
  const { readFolderFromDisk } = await import('#app/features/curriculum/folder-on-disk.server.ts')
  const { versionId } = await database().cohort.findFirstOrThrow({ select: { versionId: true } })
  const small = await readFolderFromDisk('e2e/programme')
  small.set('sessions/s1/sheets/01-karta.md', new TextEncoder().encode(sheet))
  const options = { actorId: null, now: new Date(), publish: false }
  const loaded = await loadProgramme(database(), small, options)
  if (loaded.outcome === 'refused') throw new Error(JSON.stringify(loaded.problems))
  const papers = [
    { of: versionId, key: 'm5-memo', size: 'A4', words: ['Ответ, который решает', 'Семь частей'] },
    { of: loaded.versionId, key: 's1-01-karta', size: 'A3', words: ['Карта пути', 'один на команду'] },
  ]
  for (const { of, key, size, words } of papers) {
    const reach = { version: Prisma.sql`v."id" = ${of}`, material: Prisma.sql`1 = 1` }
    const file = path.join(folder, `${key}.pdf`)
    writeFileSync(file, (await findMaterialPdf(reach, key))?.bytes ?? '')
    const text = read('pdftotext', ['-enc', 'UTF-8', file, '-']).replace(/[\s\u00a0]+/g, ' ')
    for (const part of [...words, 'стр. 1 из 1'])
      check(`pdftotext finds «${part}» in ${key}`, text.includes(part))
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
}
