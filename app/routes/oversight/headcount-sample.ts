// /oversight/headcount/sample/xlsx (or csv): the table that an import of headcounts reads, to be filled in.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { writeHeadcountSample } from '#app/features/oversight/headcount-file.server.ts'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { sampleHeaders } from '#app/lib/download.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const { format } = params
  if (format !== 'xlsx' && format !== 'csv') throw notFound()
  return new Response(await writeHeadcountSample(viewer, format), {
    headers: sampleHeaders('Численность', format),
  })
}
