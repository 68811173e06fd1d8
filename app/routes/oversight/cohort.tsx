// «/oversight/cohorts/:cohortId»: a cohort by municipality, people of the viewer's places only.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { FileLinks } from '#app/features/oversight/file-links.tsx'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { findCohortPage } from '#app/features/oversight/place-page.server.ts'
import { PlaceTable } from '#app/features/oversight/place-table.tsx'
import { sumCounts } from '#app/features/oversight/rollout-line.ts'
import { BigNumbers, CountNumbers } from '#app/features/oversight/rollout-summary.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { stopped } from '#app/lib/russian.ts'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? 'Поток'}: охват — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const page = await findCohortPage(viewer, params.cohortId ?? '', new URL(request.url).searchParams)
  if (!page) throw notFound()
  return page
}

export default function Cohort() {
  const { id, name, code, programme, startsOn, endsOn, whole, municipalities, sort } =
    useLoaderData<typeof loader>()
  return (
    <div className="rollout-sheet">
      <Page>
        <PageHeader
          title={`Поток «${name}»`}
          crumbs={[{ to: '/oversight', title: 'Охват' }]}
          lead={
            <>
              {stopped(`${programme}, ${code}, ${formatDay(startsOn)} — ${formatDay(endsOn)}`)}
              {whole ? '' : ' Здесь только люди ваших муниципалитетов.'}
            </>
          }
        />
        <BigNumbers>
          <CountNumbers counts={sumCounts(municipalities.map(({ facts }) => facts))} />
        </BigNumbers>
        <div className="mt-8 mb-3 flex flex-wrap items-center justify-between gap-4">
          <h2>Муниципалитеты</h2>
          <FileLinks
            label="Сохранить таблицу"
            files={['xlsx', 'csv'].map((format) => ({
              to: `/oversight/cohorts/${id}/table/${format}`,
              title: format.toUpperCase(),
            }))}
          />
        </div>
        {municipalities.length ? (
          <PlaceTable
            {...{ caption: 'Муниципалитеты', title: 'Муниципалитет', lines: municipalities, sort }}
            address={(line) => `/oversight/municipalities/${line.id}/people?cohort=${id}`}
          />
        ) : (
          <EmptyState title="В потоке пока никого нет" />
        )}
      </Page>
    </div>
  )
}
