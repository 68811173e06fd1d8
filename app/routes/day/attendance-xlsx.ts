// /organise/sessions/:sessionId/day/attendance.xlsx: attendance of the cohort, for those who run the session.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { attendanceTable } from '#app/features/sessions/attendance-table.server.ts'
import { findStaffSession } from '#app/features/sessions/day-rows.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const found = await findStaffSession(viewer, params.sessionId ?? '')
  if (!found?.runs) throw notFound()
  const bytes = await attendanceTable(found)
  const name = encodeURIComponent(`Посещение — ${found.session.title}.xlsx`)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename="attendance.xlsx"; filename*=UTF-8''${name}`,
      'Cache-Control': 'private, no-store',
    },
  })
}
