// /oversight/plan/table/:format: the weeks behind the forecast of a region as XLSX or CSV.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { findArea } from '#app/features/oversight/area.server.ts'
import { planView } from '#app/features/oversight/plan-view.server.ts'
import { answerTable } from '#app/features/oversight/report-answer.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'ministry', 'admin')
  const { searchParams } = new URL(request.url)
  const found = await planView(viewer, searchParams)
  if (!found) {
    // Notes that somebody asked for a foreign region.
    await findArea(viewer, 'region', searchParams.get('region') ?? '')
    throw notFound()
  }
  const answer = answerTable(found.report, params.format ?? '', { title: found.title, plain: 'plan' })
  if (!answer) throw notFound()
  return new Response(answer.body, { headers: answer.headers })
}
