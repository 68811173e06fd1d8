// /learn/:enrolmentId/certificate.pdf: the certificate as a PDF, for its owner and those who read the cohort.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { findCertificatePaper } from '#app/features/certification/certificate.server.ts'
import { certificatePdf } from '#app/features/certification/certificate-pdf.server.ts'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const paper = await findCertificatePaper(viewer, { enrolmentId: params.enrolmentId ?? '' })
  if (!paper) throw notFound()
  const bytes = await certificatePdf(paper)
  const name = `Удостоверение ${paper.number}.pdf`
  const plainName = `certificate-${paper.number.replace(/[^\d-]+/g, 'PK')}.pdf`
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
    },
  })
}
