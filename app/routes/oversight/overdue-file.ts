// /oversight/overdue/file/:format: the overdue list as XLSX or CSV, all pages of what the filter shows.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { mayAsk } from '#app/features/oversight/area.server.ts'
import { overdueSorts, readOverdueFilter } from '#app/features/oversight/overdue.ts'
import { overdueFilterWords, overdueReport } from '#app/features/oversight/overdue.server.ts'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { answerTable } from '#app/features/oversight/report-answer.server.ts'
import { dayOf, formatDayDigits } from '#app/lib/dates.ts'
import { readListing } from '#app/lib/listing.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const url = new URL(request.url)
  const filter = readOverdueFilter(url.searchParams)
  if (!(await mayAsk(viewer, filter.municipalityId))) throw notFound()
  const words = await overdueFilterWords(viewer, filter)
  const sort = readListing(url, overdueSorts, '-days')
  const report = overdueReport(viewer, { filter, words, sort })
  const file = answerTable(report, params.format ?? '', {
    title: `Просрочено ${formatDayDigits(dayOf(new Date(), capitalTimeZone))}`,
    plain: 'overdue',
    chosen: words,
  })
  if (!file) throw notFound()
  return new Response(file.body, { headers: file.headers })
}
