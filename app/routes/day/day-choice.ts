// /organise/sessions/:sessionId/day: leads staff to today's day of the session.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { dayAt } from '#app/features/sessions/day-attendance.ts'
import { findStaffSession } from '#app/features/sessions/day-rows.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const found = await findStaffSession(viewer, params.sessionId ?? '')
  const day = found && dayAt(found.days, new Date())
  if (!day) throw notFound()
  return redirect(`/organise/sessions/${params.sessionId}/day/${day.id}`)
}
