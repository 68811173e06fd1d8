// /oversight/indicators/sample/:regionId/xlsx (or csv): the table that an import of indicators reads, to be filled in.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { chooseRegion } from '#app/features/oversight/indicator-region.server.ts'
import { writeIndicatorSample } from '#app/features/oversight/indicator-sample.server.ts'
import { sampleHeaders } from '#app/lib/download.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'ministry', 'admin')
  const { format } = params
  const { region } = await chooseRegion(viewer, params.regionId ?? '', { whole: true })
  if (!region || (format !== 'xlsx' && format !== 'csv')) throw notFound()
  return new Response(await writeIndicatorSample(region, format), {
    headers: sampleHeaders('Показатели', format),
  })
}
