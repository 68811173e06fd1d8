// /oversight/rating/table/xlsx (or csv): the rating of a week as a file.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { streamReport } from '#app/features/oversight/indicator-table.server.ts'
import { findRating } from '#app/features/oversight/rating.server.ts'
import { ratingReport } from '#app/features/oversight/rating-file.server.ts'
import { reportName } from '#app/features/oversight/report-name.ts'
import { formatDayDigits } from '#app/lib/dates.ts'
import { sampleHeaders } from '#app/lib/download.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'ministry', 'admin')
  const { format } = params
  if (format !== 'xlsx' && format !== 'csv') throw notFound()
  const view = await findRating(viewer, new URL(request.url).searchParams)
  if (!view) throw notFound()
  const day = formatDayDigits(view.week)
  return new Response(streamReport(ratingReport(view), format), {
    headers: sampleHeaders(reportName(`Рейтинг недели ${day}`, [view.region.name]), format),
  })
}
