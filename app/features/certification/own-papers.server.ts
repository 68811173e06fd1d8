// A person's own certificates as PDF files, for the archive of everything held on them.
import { database } from '#app/platform/database.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { certificatePdf } from './certificate-pdf.server.ts'
import { findCertificatePaper } from './certificate.server.ts'

/** All of them: valid, replaced and revoked. */
export async function ownCertificateFiles(viewer: Viewer): Promise<{ name: string; bytes: Uint8Array }[]> {
  const rows = await database().certificate.findMany({
    where: { userId: viewer.userId },
    orderBy: { number: 'asc' },
    select: { id: true },
  })
  const files: { name: string; bytes: Uint8Array }[] = []
  for (const { id } of rows) {
    const paper = await findCertificatePaper(viewer, { id })
    if (paper)
      files.push({
        name: `Удостоверение ${paper.number}.pdf`,
        bytes: new Uint8Array(await certificatePdf(paper)),
      })
  }
  return files
}
