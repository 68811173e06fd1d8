// The frame of /registry: its sections, and the boundary for what goes wrong inside.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { isRouteErrorResponse, Outlet, useLoaderData, useRouteError } from '@remix-run/react'
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { hasPlatformRole } from '#app/features/identity/viewer.ts'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { ErrorPage } from '#app/ui/error-page.tsx'
import { SectionNav } from '#app/ui/section-nav.tsx'

export const meta: MetaFunction = () => [{ title: 'Учебная часть — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  return { registrar: hasPlatformRole(viewer, 'registrar') }
}

export default function RegistryArea() {
  const { registrar } = useLoaderData<typeof loader>()
  return (
    <>
      <SectionNav
        label="Учебная часть"
        links={[
          { to: '/registry', title: 'Потоки', end: true },
          { to: '/registry/ready', title: 'Готовы к выдаче' },
          { to: '/registry/certificates', title: 'Выданные удостоверения' },
          ...(registrar ? [{ to: '/registry/issuer', title: 'Реквизиты' }] : []),
        ]}
      />
      <Outlet />
    </>
  )
}

export function ErrorBoundary() {
  const error = useRouteError()
  return <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} />
}
