// /oversight/regions/:regionId/table/:format: the table of the page as XLSX or CSV, with its filters and order.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { findRegionPage, regionReport } from '#app/features/oversight/region-page.server.ts'
import { answerTable } from '#app/features/oversight/report-answer.server.ts'
import { formatDayDigits } from '#app/lib/dates.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const page = await findRegionPage(viewer, params.regionId ?? '', new URL(request.url).searchParams)
  const name = page && {
    title: `Охват ${page.rollout.region.name} ${formatDayDigits(page.rollout.today)}`,
    plain: 'rollout',
    chosen: page.words,
  }
  const answer = page && name && answerTable(regionReport(page), params.format ?? '', name)
  if (!answer) throw notFound()
  return new Response(answer.body, { headers: answer.headers })
}
