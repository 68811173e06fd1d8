// «/oversight»: one's own region or municipality at once; a choice where there are several.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { listOverseenMunicipalities, listOverseenRegions } from '#app/features/oversight/area.server.ts'
import { overseers, oversightScope, seesRegion } from '#app/features/oversight/oversight-scope.ts'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const scope = oversightScope(viewer)
  const regions = (await listOverseenRegions(viewer)).filter(({ id }) => seesRegion(scope, id))
  const municipalities = regions.length ? [] : await listOverseenMunicipalities(viewer)
  const places = [
    ...regions.map(({ id, name }) => ({ to: `/oversight/regions/${id}`, name })),
    ...municipalities.map(({ id, name }) => ({ to: `/oversight/municipalities/${id}`, name })),
  ]
  const [only] = places
  if (only && places.length === 1) throw redirect(only.to)
  return { places }
}

export default function Oversight() {
  const { places } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader title="Охват обучением" lead="Выберите, что посмотреть." />
      {places.length ? (
        <ul className="grid gap-3 sm:grid-cols-2">
          {places.map(({ to, name }) => (
            <li key={to}>
              <Link
                to={to}
                className="flex min-h-14 items-center rounded-surface border border-line bg-card px-5 font-semibold text-ink no-underline hover:border-pine"
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="Вам пока не поручен ни один регион">
          Регион или муниципалитет назначает администратор.
        </EmptyState>
      )}
    </Page>
  )
}
