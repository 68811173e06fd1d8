// …/day/:dayId/screen: what the projector shows.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { dayPath } from '#app/features/sessions/day-head.tsx'
import { findStaffDay } from '#app/features/sessions/day-rows.server.ts'
import { checkInAddress, roomCode } from '#app/features/sessions/room-screen.server.ts'
import { RoomScreen } from '#app/features/sessions/room-screen.tsx'
import { formatSpan } from '#app/lib/dates.ts'

export const meta: MetaFunction = () => [{ title: 'Экран в зале — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const key = { sessionId: params.sessionId ?? '', dayId: params.dayId ?? '' }
  const found = await findStaffDay(viewer, key)
  if (!found) throw notFound()
  const { session, day } = found
  return {
    title: session.title,
    code: await roomCode(day),
    address: `${dayPath(session.id, day.id)}/screen-code`,
    checkIn: checkInAddress(),
    timeZone: session.timeZone,
    window: formatSpan(day.window.opensAt, day.window.closesAt, session.timeZone),
    now: new Date().toISOString(),
  }
}

export default function ScreenRoute() {
  return <RoomScreen {...useLoaderData<typeof loader>()} />
}
