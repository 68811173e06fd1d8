// The frame of /organise: who may enter, and the boundary for what goes wrong inside.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { requireRole } from '#app/features/identity/viewer.server.ts'
export { AreaBoundary as ErrorBoundary } from '#app/ui/area-boundary.tsx'

export const meta: MetaFunction = () => [{ title: 'Сессии — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, 'organiser', 'registrar')
  return null
}

export default function OrganiseArea() {
  return <Outlet />
}
