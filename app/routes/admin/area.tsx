// The frame of /admin: its pages, and the boundary for what goes wrong inside.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { administration } from '#app/features/identity/area-tabs.ts'
import { requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { AreaTabs } from '#app/ui/tabs.tsx'
export { AreaBoundary as ErrorBoundary } from '#app/ui/area-boundary.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'admin')
  return null
}

export default function AdminArea() {
  return (
    <>
      <AreaTabs frame={administration} />
      <Outlet />
    </>
  )
}
