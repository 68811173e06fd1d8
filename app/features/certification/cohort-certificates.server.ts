// The certificates of a whole cohort: an archive of single PDFs that is sent while it is made, or one document to print.
import { setImmediate as turn } from 'node:timers/promises'
import { Zip, ZipPassThrough } from 'fflate'
import { cohortScope } from '#app/features/cohorts/cohort.ts'
import { cohortWhere } from '#app/features/cohorts/cohort.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { surnameWithInitials } from '#app/lib/russian.ts'
import { database } from '#app/platform/database.server.ts'
import { renderPdfApart } from '#app/platform/pdf-apart.server.ts'
import { certificatePdf, type Printable, printData } from './certificate-pdf.server.ts'
import { certificatesTemplate } from './certificate-template.ts'
import { certificateStatus, readSnapshot } from './snapshot.ts'

/** An empty cohort has no archive: null, as outside the registrar's scope. */
export async function cohortCertificatesZip(viewer: Viewer, cohortId: string) {
  const papers = await listCurrent(viewer, cohortId)
  if (!papers) return null
  let stopped = false
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const zip = new Zip((error, chunk, final) => {
        if (stopped) return
        if (error) return controller.error(error)
        controller.enqueue(chunk)
        if (final) controller.close()
      })
      for (const paper of papers.rows) {
        if (stopped) return
        const entry = new ZipPassThrough(`${paper.number} ${surnameWithInitials(paper.snapshot)}.pdf`)
        zip.add(entry)
        entry.push(new Uint8Array(await certificatePdf(paper)), true)
        // Pages that people wait for are served between two documents.
        await turn()
      }
      zip.end()
    },
    cancel() {
      stopped = true
    },
  })
  return { stream, code: papers.code }
}

export async function cohortCertificatesPdf(viewer: Viewer, cohortId: string) {
  const papers = await listCurrent(viewer, cohortId)
  const [first] = papers?.rows ?? []
  if (!papers || !first) return null
  const sheets = []
  for (const paper of papers.rows) {
    sheets.push(await printData(paper))
    await turn()
  }
  const data = { sheets, title: `Удостоверения группы ${papers.code}` }
  return {
    code: papers.code,
    bytes: await renderPdfApart({ template: certificatesTemplate, data, createdAt: first.createdAt }),
  }
}

async function listCurrent(
  viewer: Viewer,
  cohortId: string,
): Promise<{ code: string; rows: (Printable & { id: string })[] } | null> {
  const cohort = await database().cohort.findFirst({
    where: { AND: [{ id: cohortId }, cohortWhere(cohortScope(viewer, 'registrar'))] },
    select: { code: true },
  })
  const rows = await database().certificate.findMany({
    where: { enrolment: { cohortId }, currentOf: { not: null }, revokedAt: null },
    orderBy: [{ user: { sortName: 'asc' } }, { id: 'asc' }],
    select: {
      ...{ id: true, number: true, code: true, sample: true, snapshot: true },
      ...{ createdAt: true, revokedAt: true },
    },
  })
  if (!cohort || !rows.length) return null
  return {
    code: cohort.code,
    rows: rows.map((row) => ({
      ...row,
      snapshot: readSnapshot(row.snapshot),
      status: certificateStatus(row),
    })),
  }
}
