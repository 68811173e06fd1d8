// /organise: the cohorts an organiser runs, with what comes next and what waits for a decision.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { PlannedCohorts } from '#app/features/sessions/planned-cohorts.tsx'
import { listPlannedCohorts, plannedCohortSorts } from '#app/features/sessions/series.server.ts'
import { sessionCard } from '#app/features/sessions/session-card.ts'
import { formatDay } from '#app/lib/dates.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { SearchForm } from '#app/ui/search-form.tsx'
import { Paging } from '#app/ui/table.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const now = new Date()
  const url = new URL(request.url)
  const listing = readListing(url, plannedCohortSorts, '-startsOn')
  const query = url.searchParams.get('query') ?? ''
  const { rows, total } = await listPlannedCohorts(viewer, { listing, query })
  const cohorts = rows.map(({ sessions, ...cohort }) => {
    const cards = sessions.map((session) =>
      sessionCard(session, { total: sessions.length, readerZone: viewer.timeZone, now }),
    )
    const next = sessions.findIndex(({ cancelledAt, endsAt }) => !cancelledAt && endsAt > now)
    return {
      id: cohort.id,
      name: cohort.name,
      code: cohort.code,
      programme: cohort.programme,
      dates: `${formatDay(cohort.startsOn, now)} – ${formatDay(cohort.endsOn, now)}`,
      meets: cohort.meets && !cohort.closed,
      people: counted(cohort.people, 'человек', 'человека', 'человек'),
      sessions: cards.length
        ? counted(cards.length, 'сессия', 'сессии', 'сессий')
        : cohort.meets
          ? cohort.closed
            ? 'без сессий'
            : 'сессий пока нет'
          : 'программа без сессий',
      next: cards[next] ?? null,
      attention: cards.flatMap(({ id, title, attention }) =>
        attention.map((item) => ({ sessionId: id, title, ...item })),
      ),
    }
  })
  return { cohorts, query, page: listing.page, pages: pagesOf(total), total }
}

export default function OrganiserHome() {
  const { cohorts, query, page, pages, total } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader title="Сессии" lead="Потоки, которые Вы ведёте: что дальше и что ждёт решения." />
      {total > 5 || query ? <SearchForm label="Название или код потока" /> : null}
      {cohorts.length ? (
        <>
          <PlannedCohorts rows={cohorts} />
          <Paging page={page} pages={pages} total={counted(total, 'поток', 'потока', 'потоков')} />
        </>
      ) : (
        <EmptyState title={query ? 'Ничего не нашлось' : 'Потоков пока нет'}>
          {query ? 'Ищем по названию и коду.' : 'Когда поток откроют, здесь появятся его сессии.'}
        </EmptyState>
      )}
    </Page>
  )
}
