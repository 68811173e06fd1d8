// «/oversight/:placeKind/:placeId/people»: who of the place learns, and how far everybody has come.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { FileLinks } from '#app/features/oversight/file-links.tsx'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { findPeoplePage } from '#app/features/oversight/people-page.server.ts'
import { PeopleList } from '#app/features/oversight/people-table.tsx'
import { readPlaceWord } from '#app/features/oversight/place-line.ts'
import { RolloutFilters } from '#app/features/oversight/rollout-filters.tsx'
import { SaveViewForm } from '#app/features/oversight/save-view-form.tsx'
import { Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.place.name ?? ''}: люди — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const word = readPlaceWord(params.placeKind)
  const page = word && (await findPeoplePage(viewer, word, params.placeId ?? '', new URL(request.url)))
  if (!page) throw notFound()
  return page
}

export default function People() {
  const { place, crumbs, programmes, filterWords, ...list } = useLoaderData<typeof loader>()
  const [params] = useSearchParams()
  const base = `/oversight/${place.word}/${place.id}/people`
  return (
    <div className="rollout-sheet">
      <Page>
        <PageHeader
          title="Люди"
          lead={`${place.name}. Строка — обучение одного человека в одном потоке.`}
          crumbs={crumbs}
        />
        <RolloutFilters
          programmes={programmes}
          words={filterWords}
          keep={['query', 'state', 'cohort', 'sort']}
        />
        {filterWords.length ? <p className="mb-4 text-ink-2">Отобраны: {filterWords.join('; ')}.</p> : null}
        <PeopleList {...list} timeZone={place.timeZone} inOrganisation={place.word === 'organisations'} />
        <div className="mt-4">
          <FileLinks
            label="Сохранить весь список"
            files={['xlsx', 'csv'].map((format) => ({
              to: `${base}/${format}`,
              title: format.toUpperCase(),
            }))}
          />
        </div>
        <SaveViewForm address={`${base}${params.size ? `?${params}` : ''}`} name={`Люди: ${place.name}`} />
      </Page>
    </div>
  )
}
