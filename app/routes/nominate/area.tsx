// The frame of /coordinator: its sections, and the boundary for what goes wrong inside.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { TabLinks } from '#app/ui/tabs.tsx'
export { AreaBoundary as ErrorBoundary } from '#app/ui/area-boundary.tsx'

export const meta: MetaFunction = () => [{ title: 'Мой муниципалитет — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, 'coordinator')
  return null
}

export default function CoordinatorArea() {
  return (
    <>
      <div className="mx-auto -mb-6 w-full max-w-[68rem] px-4 pt-3 sm:-mb-8 sm:px-8">
        <TabLinks
          label="Мой муниципалитет"
          tabs={[
            { to: '/coordinator', title: 'Обзор', end: true },
            { to: '/coordinator/staff', title: 'Сотрудники' },
            { to: '/coordinator/applications', title: 'Заявки' },
            { to: '/coordinator/people', title: 'Мои слушатели' },
            { to: '/coordinator/sessions', title: 'Сессии' },
            { to: '/coordinator/shift', title: 'Сдвиг' },
          ]}
        />
      </div>
      <Outlet />
    </>
  )
}
