// /registry/cohorts/:cohortId/certificates.zip: every certificate of the cohort as a PDF of its own, one archive, streamed.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { cohortCertificatesZip } from '#app/features/certification/cohort-certificates.server.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'registrar')
  const archive = await cohortCertificatesZip(viewer, params.cohortId ?? '')
  if (!archive) throw notFound()
  const name = encodeURIComponent(`Удостоверения ${archive.code}.zip`)
  return new Response(archive.stream, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="certificates.zip"; filename*=UTF-8''${name}`,
      'Cache-Control': 'private, no-store',
    },
  })
}
