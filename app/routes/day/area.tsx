// The frame of a session's day: for its staff and, at /check-in, for participants. Each page decides who it is for.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { requireViewer } from '#app/features/identity/viewer.server.ts'
export { AreaBoundary as ErrorBoundary } from '#app/ui/area-boundary.tsx'

export const meta: MetaFunction = () => [{ title: 'День сессии — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request)
  return null
}

export default function DayArea() {
  return <Outlet />
}
