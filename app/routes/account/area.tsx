// The frame of /account: its pages, and the boundary for what goes wrong inside.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { hasRole } from '#app/features/identity/viewer.ts'
import { requireSignedIn } from '#app/features/identity/viewer.server.ts'
import { TabLinks } from '#app/ui/tabs.tsx'
export { AreaBoundary as ErrorBoundary } from '#app/ui/area-boundary.tsx'

const tabs = [
  { to: '/account', title: 'Профиль', end: true },
  { to: '/account/record', title: 'Для документов' },
  { to: '/account/password', title: 'Пароль' },
  { to: '/account/sign-ins', title: 'Входы' },
  { to: '/account/calendar', title: 'Мой календарь' },
  { to: '/account/consents', title: 'Согласие' },
  { to: '/account/data', title: 'Мои данные' },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireSignedIn(request)
  return { learner: hasRole(viewer, 'learner') }
}

export default function AccountArea() {
  const { learner } = useLoaderData<typeof loader>()
  const shown = tabs.filter(({ to }) => learner || to !== '/account/record')
  return (
    <>
      <div className="mx-auto -mb-6 w-full max-w-[68rem] px-4 pt-3 sm:-mb-8 sm:px-8">
        <TabLinks label="Учётная запись" tabs={shown} />
      </div>
      <Outlet />
    </>
  )
}
