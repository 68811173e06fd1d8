// The frame of /admin: its pages, and the boundary for what goes wrong inside.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { TabLinks } from '#app/ui/tabs.tsx'
export { AreaBoundary as ErrorBoundary } from '#app/ui/area-boundary.tsx'

const tabs = [
  { to: '/admin', title: 'Обзор', end: true },
  { to: '/admin/users', title: 'Люди и роли' },
  { to: '/admin/organisations', title: 'Организации' },
  { to: '/admin/outbox', title: 'Почта' },
  { to: '/admin/operator', title: 'Оператор данных' },
  { to: '/erasures', title: 'Удаление данных' },
  { to: '/admin/retention', title: 'Сроки хранения' },
  { to: '/admin/audit', title: 'Журнал действий' },
]

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'admin')
  return null
}

export default function AdminArea() {
  return (
    <>
      <div className="mx-auto -mb-6 w-full max-w-[68rem] px-4 pt-3 sm:-mb-8 sm:px-8">
        <TabLinks label="Администрирование" tabs={tabs} />
      </div>
      <Outlet />
    </>
  )
}
