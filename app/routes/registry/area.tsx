// The frame of /registry: its sections, and the boundary for what goes wrong inside.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { registryOf } from '#app/features/identity/area-tabs.ts'
import { hasPlatformRole, hasRole } from '#app/features/identity/viewer.ts'
import { requireRole } from '#app/features/identity/viewer.server.ts'
export { AreaBoundary as ErrorBoundary } from '#app/ui/area-boundary.tsx'
import { AreaTabs } from '#app/ui/tabs.tsx'

export const meta: MetaFunction = () => [{ title: 'Учебная часть — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  return { registrar: hasRole(viewer, 'registrar'), everywhere: hasPlatformRole(viewer, 'registrar') }
}

export default function RegistryArea() {
  const may = useLoaderData<typeof loader>()
  return (
    <>
      <AreaTabs frame={registryOf(may)} />
      <Outlet />
    </>
  )
}
