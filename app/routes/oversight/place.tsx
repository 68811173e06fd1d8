// «/oversight/municipalities|organisations|bodies/:placeId»: the roll-out inside a place: organisations, cohorts, people.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { FileLinks } from '#app/features/oversight/file-links.tsx'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { readPlaceWord } from '#app/features/oversight/place-line.ts'
import { findPlacePage } from '#app/features/oversight/place-page.server.ts'
import { PlaceTable } from '#app/features/oversight/place-table.tsx'
import { filterKeys } from '#app/features/oversight/rollout-filter.ts'
import { FilterWords, RolloutFilters } from '#app/features/oversight/rollout-filters.tsx'
import {
  BigNumbers,
  ClosedNumbers,
  CountNumbers,
  CoverageNumber,
} from '#app/features/oversight/rollout-summary.tsx'
import { SaveViewForm } from '#app/features/oversight/save-view-form.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? 'Место'}: охват — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const url = new URL(request.url)
  const word = readPlaceWord(params.placeKind)
  if (!word || word === 'regions') throw notFound()
  const page = await findPlacePage(viewer, word, params.placeId ?? '', url.searchParams)
  if (!page) throw notFound()
  return page
}

export default function Place() {
  const {
    word,
    kind,
    title,
    place,
    above,
    today,
    total,
    lines,
    cohorts,
    words,
    programmes,
    sort,
    filtered,
    closed,
  } = useLoaderData<typeof loader>()
  const [params] = useSearchParams()
  const kept = [...params].filter(([name]) => (filterKeys as readonly string[]).includes(name))
  const search = (...more: [string, string][]) => {
    const next = new URLSearchParams([...kept, ...more])
    return next.size ? `?${next}` : ''
  }
  const base = `/oversight/${word}/${place.id}`
  const inCohort = ({ id }: { id: string }) => `${base}/people${search(['cohort', id])}`
  return (
    <div className="rollout-sheet">
      <Page>
        <PageHeader
          {...{ title, crumbs: above }}
          lead={`На ${formatDay(today)}`}
          actions={
            <ButtonLink tone="secondary" to={`${base}/people${search()}`}>
              Люди
            </ButtonLink>
          }
        />
        <BigNumbers>
          {filtered ? null : <CoverageNumber coverage={total.coverage} />}
          <CountNumbers counts={total.counts} />
          <ClosedNumbers closed={closed} />
        </BigNumbers>
        <div className="mt-8">
          <RolloutFilters programmes={programmes} words={words} keep={['sort']} />
          <FilterWords words={words} />
        </div>
        <div className="mb-3 flex flex-wrap items-center justify-between gap-4">
          <h2>{kind === 'organisation' ? 'Потоки' : 'Организации'}</h2>
          <FileLinks
            label="Сохранить таблицу"
            files={['xlsx', 'csv'].map((format) => ({
              to: `${base}/table/${format}`,
              title: format.toUpperCase(),
            }))}
          />
        </div>
        {lines.length === 0 ? (
          <EmptyState
            title={kind === 'organisation' ? 'Здесь пока никто не учится' : 'Организаций пока нет'}
          />
        ) : kind === 'organisation' ? (
          <PlaceTable caption="Потоки" title="Поток" lines={lines} sort={sort} address={inCohort} />
        ) : (
          <PlaceTable
            {...{
              caption: 'Организации',
              title: 'Организация',
              lines,
              sort,
              coverage: !filtered,
              closed: !filtered,
            }}
            address={({ id }) => `/oversight/organisations/${id}${search()}`}
          />
        )}
        {kind !== 'organisation' && cohorts.length ? (
          <section className="mt-10">
            <h2 className="mb-3">Потоки</h2>
            <PlaceTable caption="Потоки" title="Поток" lines={cohorts} address={inCohort} />
          </section>
        ) : null}
        <SaveViewForm name={title} />
      </Page>
    </div>
  )
}
