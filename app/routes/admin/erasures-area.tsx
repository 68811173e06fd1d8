// The frame of /erasures: the tabs of the area it was opened from, the registry's or the administration's.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { administration, registryOf, sharedArea } from '#app/features/identity/area-tabs.ts'
import { hasPlatformRole } from '#app/features/identity/viewer.ts'
import { requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { AreaTabs } from '#app/ui/tabs.tsx'
export { AreaBoundary as ErrorBoundary } from '#app/ui/area-boundary.tsx'

export const meta: MetaFunction = () => [{ title: 'Удаление данных — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'registrar', 'admin')
  const may = { admin: hasPlatformRole(viewer, 'admin'), registrar: hasPlatformRole(viewer, 'registrar') }
  return { area: sharedArea(new URL(request.url).searchParams.get('area'), may) }
}

export default function ErasuresArea() {
  const { area } = useLoaderData<typeof loader>()
  return (
    <>
      <AreaTabs
        frame={area === 'admin' ? administration : registryOf({ registrar: true, everywhere: true })}
      />
      <Outlet />
    </>
  )
}
