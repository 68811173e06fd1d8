// The frame of /oversight: its sections, and the boundary for what goes wrong inside.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { hasRole } from '#app/features/identity/viewer.ts'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { OversightTabs } from '#app/features/oversight/oversight-tabs.tsx'
export { AreaBoundary as ErrorBoundary } from '#app/ui/area-boundary.tsx'

export const meta: MetaFunction = () => [{ title: 'Охват обучением — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  return { wholeRegion: hasRole(viewer, 'ministry', 'admin') }
}

export default function OversightArea() {
  const { wholeRegion } = useLoaderData<typeof loader>()
  return (
    <>
      <div className="mx-auto -mb-6 w-full max-w-[68rem] px-4 pt-3 sm:-mb-8 sm:px-8 print:hidden">
        <OversightTabs wholeRegion={wholeRegion} />
      </div>
      <Outlet />
    </>
  )
}
