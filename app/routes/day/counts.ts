// …/day/:dayId/counts: the numbers of the list at the door, asked for now and then by its page.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { countDay } from '#app/features/sessions/day-attendance.ts'
import { findStaffDay, listDayMembers } from '#app/features/sessions/day-rows.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const key = { sessionId: params.sessionId ?? '', dayId: params.dayId ?? '' }
  const found = await findStaffDay(viewer, key)
  if (!found) throw notFound()
  const members = await listDayMembers({ ...key, cohortId: found.session.cohort.id })
  return Response.json(countDay(members), { headers: { 'Cache-Control': 'no-store' } })
}
