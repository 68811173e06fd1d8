// /diagnostics/cohorts/:cohortId/report.xlsx: the group's report as a spreadsheet, closed where the page is closed.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { findGroupReport } from '#app/features/diagnostics/group-report.server.ts'
import { reportReaders } from '#app/features/diagnostics/reach.server.ts'
import { writeReportFile } from '#app/features/diagnostics/report-file.server.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { downloadHeaders } from '#app/lib/download.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...reportReaders)
  const found = await findGroupReport(viewer, params.cohortId ?? '')
  if (!found) throw notFound()
  const file = await writeReportFile(found.cohort, found.report)
  return new Response(new Uint8Array(file), {
    headers: downloadHeaders({
      name: `Сдвиг ${found.cohort.code}.xlsx`,
      plainName: 'shift.xlsx',
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      size: file.length,
    }),
  })
}
