// …/day/:dayId/screen-code: the code of this moment, asked for by the screen.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { findStaffDay } from '#app/features/sessions/day-rows.server.ts'
import { roomCode } from '#app/features/sessions/room-screen.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const key = { sessionId: params.sessionId ?? '', dayId: params.dayId ?? '' }
  const found = await findStaffDay(viewer, key)
  if (!found) throw notFound()
  return Response.json(await roomCode(found.day), { headers: { 'Cache-Control': 'no-store' } })
}
