// /oversight/indicators/table/xlsx (or csv): the figures of the page of indicators, week by week.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { indicatorReport, streamReport } from '#app/features/oversight/indicator-table.server.ts'
import { findIndicatorView } from '#app/features/oversight/indicator-view.server.ts'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { reportName } from '#app/features/oversight/report-name.ts'
import { sampleHeaders } from '#app/lib/download.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const { format } = params
  if (format !== 'xlsx' && format !== 'csv') throw notFound()
  const view = await findIndicatorView(viewer, new URL(request.url).searchParams)
  if (!view) throw notFound()
  return new Response(streamReport(indicatorReport(view), format), {
    headers: sampleHeaders(reportName('Показатели ЦУР', [view.where, ...view.span]), format),
  })
}
