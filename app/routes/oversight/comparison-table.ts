// /oversight/comparison/table/:format: the comparison as XLSX or CSV.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { comparisonReport, compareRegions } from '#app/features/oversight/comparison.server.ts'
import { answerTable } from '#app/features/oversight/report-answer.server.ts'
import { formatDayDigits } from '#app/lib/dates.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'ministry', 'admin')
  const { regions } = await compareRegions(viewer)
  const name = { title: `Сравнение регионов ${formatDayDigits(new Date())}`, plain: 'regions' }
  const answer = answerTable(comparisonReport(regions), params.format ?? '', name)
  if (!answer) throw notFound()
  return new Response(answer.body, { headers: answer.headers })
}
