// The demo's registered order and every built-in template, written by the real commands, opened by LibreOffice, poppler and
// qpdf.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { check, read } from './reader-checks.server.ts'

export async function readPapers(folder: string): Promise<void> {
  const { database } = await import('#app/platform/database.server.ts')
  const { paperDocx, paperPdf } = await import('#app/features/papers/paper-files.server.ts')
  const { paperKinds } = await import('#app/features/papers/paper-kinds.ts')
  const { samplePaper } = await import('#app/features/papers/sample-paper.ts')
  const plain = (text: string) => text.replace(/[\s\u00a0]+/g, ' ')

  const files = await database().paperFile.findMany({ include: { paper: true } })
  check('the demo has a registered order in both formats', files.length === 2)
  for (const { format, bytes, paper } of files) {
    const file = path.join(folder, `order.${format}`)
    writeFileSync(file, bytes)
    const pdf = format === 'pdf' ? file : asPdf(file, folder)
    if (format === 'pdf') read('qpdf', ['--check', file])
    const text = plain(read('pdftotext', ['-enc', 'UTF-8', pdf, '-']))
    for (const part of ['ПРИКАЗЫВАЮ:', `№ ${paper.number}`, 'Зачислить с', 'ОБРАЗЕЦ'])
      // A word laid across a page by a shape is no text of LibreOffice.
      if (format === 'pdf' || part !== 'ОБРАЗЕЦ')
        check(
          `${format}: pdftotext finds «${part}»`,
          // The letters of a slanting word stand on lines of their own.
          text.includes(part) || text.replaceAll(' ', '').includes(part),
        )
  }

  const createdAt = new Date()
  for (const kind of paperKinds) {
    const order = { snapshot: samplePaper(kind), registration: null, template: null, createdAt }
    const docx = path.join(folder, `${kind}.docx`)
    const pdf = path.join(folder, `${kind}-own.pdf`)
    writeFileSync(docx, await paperDocx(order))
    writeFileSync(pdf, paperPdf(order))
    const opened = plain(read('pdftotext', ['-enc', 'UTF-8', asPdf(docx, folder), '-']))
    check(`LibreOffice opens ${kind}.docx`, opened.includes('Название организации'))
    read('qpdf', ['--check', pdf])
    const info = read('pdfinfo', [pdf])
    check(`${kind}.pdf is tagged and titled`, /^Tagged:\s+yes$/m.test(info) && /^Title:\s+\S/m.test(info))
  }
}

function asPdf(docx: string, folder: string): string {
  const profile = `-env:UserInstallation=file://${path.join(folder, 'office')}`
  read('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx])
  return docx.replace(/docx$/, 'pdf')
}
