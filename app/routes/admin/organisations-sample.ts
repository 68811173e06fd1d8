// «/admin/organisations/import/sample/xlsx» (or csv): the table that the import reads.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { writeOrganisationSample } from '#app/features/organisations/organisation-import.server.ts'
import { sampleHeaders } from '#app/lib/download.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'admin')
  const { format } = params
  if (format !== 'xlsx' && format !== 'csv') throw notFound()
  return new Response(await writeOrganisationSample(format), {
    headers: sampleHeaders('Организации', format),
  })
}
