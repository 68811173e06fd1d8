// /organise/cohorts/:cohortId/sessions: the series of a cohort.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { SeriesList } from '#app/features/sessions/series-list.tsx'
import { listSeriesParts } from '#app/features/sessions/series-parts.server.ts'
import { findSeries } from '#app/features/sessions/series.server.ts'
import { sessionCard } from '#app/features/sessions/session-card.ts'
import { formatDay } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const now = new Date()
  const series = await findSeries(viewer, params.cohortId ?? '')
  if (!series) throw notFound()
  const { cohort, sessions } = series
  const { total, parts, free } = await listSeriesParts(cohort.id)
  const planned = new Set(sessions.filter((s) => !s.cancelledAt).map(({ componentKey }) => componentKey))
  return {
    cohort: {
      id: cohort.id,
      closed: cohort.closed,
      name: cohort.name,
      lead: `${cohort.code}, ${counted(cohort.people, 'человек', 'человека', 'человек')}. ${formatDay(cohort.startsOn, now)} – ${formatDay(cohort.endsOn, now)}`,
    },
    cards: sessions.map((session) => sessionCard(session, { total, readerZone: viewer.timeZone, now })),
    missing: free ? [] : parts.filter(({ key }) => !planned.has(key)).map(({ title }) => title),
    movable: sessions.some(({ cancelledAt, startsAt }) => !cancelledAt && startsAt > now),
  }
}

export default function Series() {
  const { cohort, cards, missing, movable } = useLoaderData<typeof loader>()
  const here = `/organise/cohorts/${cohort.id}/sessions`
  const plan = cohort.closed ? undefined : <ButtonLink to={`${here}/new`}>Запланировать сессию</ButtonLink>
  return (
    <Page>
      <PageHeader
        title={cohort.name}
        crumbs={[{ to: '/organise', title: 'Сессии' }]}
        lead={cohort.lead}
        actions={
          cards.length ? (
            <>
              {movable ? (
                <ButtonLink tone="secondary" to={`${here}/shift`}>
                  Сдвинуть всю серию
                </ButtonLink>
              ) : null}
              {plan}
            </>
          ) : null
        }
      />
      {cards.length ? (
        <SeriesList cards={cards} />
      ) : (
        <EmptyState title="Сессий пока нет" action={plan}>
          {cohort.closed
            ? 'Поток закрыт: новых сессий в нём не будет.'
            : 'Начните с первой: день, место и число мест. Слушатели увидят её, когда Вы её объявите.'}
        </EmptyState>
      )}
      {cards.length && missing.length ? (
        <p className="mt-5 text-ink-2">Ещё не запланированы: {missing.join(', ')}.</p>
      ) : null}
    </Page>
  )
}
