// The frame of /registry: its sections, and the boundary for what goes wrong inside.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { hasPlatformRole, hasRole } from '#app/features/identity/viewer.ts'
import { requireRole } from '#app/features/identity/viewer.server.ts'
export { AreaBoundary as ErrorBoundary } from '#app/ui/area-boundary.tsx'
import { TabLinks } from '#app/ui/tabs.tsx'

export const meta: MetaFunction = () => [{ title: 'Учебная часть — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  return { registrar: hasRole(viewer, 'registrar'), everywhere: hasPlatformRole(viewer, 'registrar') }
}

export default function RegistryArea() {
  const { registrar, everywhere } = useLoaderData<typeof loader>()
  // An organiser has one section: a bar of one tab would only take room.
  const tabs = [
    { to: '/registry', title: 'Потоки', end: true },
    ...(registrar
      ? [
          { to: '/registry/people', title: 'Данные слушателей' },
          { to: '/registry/ready', title: 'К выдаче' },
          { to: '/registry/certificates', title: 'Удостоверения' },
          { to: '/registry/papers', title: 'Документы' },
        ]
      : []),
    ...(everywhere
      ? [
          { to: '/registry/frdo', title: 'ФИС ФРДО' },
          { to: '/registry/issuer', title: 'Реквизиты' },
          { to: '/erasures', title: 'Удаление данных' },
        ]
      : []),
  ]
  return (
    <>
      {tabs.length > 1 ? (
        <div className="mx-auto -mb-6 w-full max-w-[68rem] px-4 pt-3 sm:-mb-8 sm:px-8">
          <TabLinks label="Учебная часть" tabs={tabs} />
        </div>
      ) : null}
      <Outlet />
    </>
  )
}
