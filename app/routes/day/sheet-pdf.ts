// …/day/:dayId/sheet.pdf: the sign-in sheet of everyone who has a seat.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { signInSheet } from '#app/features/sessions/day-papers.server.ts'
import { findStaffDay, listDayMembers } from '#app/features/sessions/day-rows.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const key = { sessionId: params.sessionId ?? '', dayId: params.dayId ?? '' }
  const found = await findStaffDay(viewer, key)
  if (!found) throw notFound()
  const members = await listDayMembers({ ...key, cohortId: found.session.cohort.id })
  const bytes = signInSheet(found, members)
  const name = encodeURIComponent(`Явочный лист — ${found.session.title}.pdf`)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename="sign-in-sheet.pdf"; filename*=UTF-8''${name}`,
      'Cache-Control': 'private, no-store',
    },
  })
}
