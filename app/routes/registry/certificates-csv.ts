// /registry/certificates.csv: the register as a table file, exactly what the list's filter shows.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { certificateSorts } from '#app/features/certification/certificate.server.ts'
import { certificateRegisterCsv } from '#app/features/certification/register-csv.server.ts'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { readListing } from '#app/lib/listing.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'registrar')
  const url = new URL(request.url)
  const listing = readListing(url, certificateSorts, '-number')
  const query = url.searchParams.get('query') ?? ''
  const name = `Реестр удостоверений ${new Date().toISOString().slice(0, 10)}.csv`
  return new Response(await certificateRegisterCsv(viewer, { listing, query }), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="certificates.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
    },
  })
}
