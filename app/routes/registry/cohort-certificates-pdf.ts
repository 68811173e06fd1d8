// /registry/cohorts/:cohortId/certificates.pdf: all certificates of the cohort in one document to print, a page for each.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { cohortCertificatesPdf } from '#app/features/certification/cohort-certificates.server.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { downloadHeaders } from '#app/lib/download.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'registrar')
  const file = await cohortCertificatesPdf(viewer, params.cohortId ?? '')
  if (!file) throw notFound()
  const { bytes, code } = file
  return new Response(new Uint8Array(bytes), {
    headers: downloadHeaders({
      name: `Удостоверения ${code}.pdf`,
      plainName: 'certificates.pdf',
      type: 'application/pdf',
      size: bytes.length,
    }),
  })
}
