// /oversight/overdue/file/:format: the overdue list as XLSX or CSV, all pages of what the filter shows.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { mayAsk } from '#app/features/oversight/area.server.ts'
import { overdueSorts, readOverdueFilter } from '#app/features/oversight/overdue.ts'
import { overdueReport } from '#app/features/oversight/overdue.server.ts'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { answerTable } from '#app/features/oversight/report-answer.server.ts'
import { readListing } from '#app/lib/listing.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const url = new URL(request.url)
  const filter = readOverdueFilter(url.searchParams)
  if (!(await mayAsk(viewer, filter.municipalityId))) throw notFound()
  const report = overdueReport(viewer, filter, readListing(url, overdueSorts, '-days'))
  const file = answerTable(report, params.format ?? '', { title: 'Просрочено', plain: 'overdue' })
  if (!file) throw notFound()
  return new Response(file.body, { headers: file.headers })
}
