// /coordinator: what waits, who is late, which sessions come; cohorts that recruit, with the places of the municipality.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listNominationCohorts, listOwnMunicipalities } from '#app/features/cohorts/coordinator.server.ts'
import { CoordinatorSummary } from '#app/features/cohorts/coordinator-summary.tsx'
import { readCoordinatorSummary } from '#app/features/cohorts/coordinator-summary.server.ts'
import { quotaWords } from '#app/features/cohorts/quota-words.ts'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { listMunicipalitySessions } from '#app/features/sessions/municipality-sessions.server.ts'
import { formatDate, formatDay, zoneName } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card, EmptyState, Page, PageHeader } from '#app/ui/page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'coordinator')
  const [cohorts, own, summary, ahead] = await Promise.all([
    listNominationCohorts(viewer),
    listOwnMunicipalities(viewer),
    readCoordinatorSummary(viewer),
    listMunicipalitySessions(viewer, { past: false, page: 1 }),
  ])
  const next = ahead.rows[0]?.session
  return {
    summary: {
      ...summary,
      sessions: ahead.total,
      nextSession: next ? `ближайшая ${formatDate(next.startsAt, next.timeZone, new Date())}` : null,
    },
    municipalities: own.map(({ name }) => name).join(', '),
    cohorts: cohorts.map(({ id, name, startsOn, endsOn, timeZone, version, left }) => ({
      id,
      name,
      programme: `${version.title}, ${counted(version.hours, 'час', 'часа', 'часов')}`,
      dates: `с ${formatDay(startsOn)} по ${formatDay(endsOn)} (${zoneName(timeZone)})`,
      places: left.map(({ municipality, quota }) => ({ name: municipality.name, words: quotaWords(quota) })),
    })),
  }
}

export default function CoordinatorCohorts() {
  const { summary, municipalities, cohorts } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader title="Мой муниципалитет" lead={municipalities} />
      <CoordinatorSummary summary={summary} />
      <h2 className="mb-4">Набор в потоки</h2>
      {cohorts.length ? (
        <ul className="grid gap-5 md:grid-cols-2">
          {cohorts.map(({ id, name, programme, dates, places }) => (
            <Card as="li" key={id}>
              <h3>{name}</h3>
              <p className="mt-1">{programme}</p>
              <p className="text-ink-2">{dates}</p>
              <ul className="mt-3 mb-5">
                {places.map((place) => (
                  <li key={place.name}>
                    {places.length > 1 ? `${place.name}: ` : ''}
                    {place.words}
                  </li>
                ))}
              </ul>
              <ButtonLink to={`/coordinator/cohorts/${id}`} aria-label={`Выдвинуть людей: ${name}`}>
                Выдвинуть людей
              </ButtonLink>
            </Card>
          ))}
        </ul>
      ) : (
        <EmptyState title="Сейчас набора нет">
          Когда организатор откроет поток, он появится здесь, и Вы сможете выдвинуть своих людей.
        </EmptyState>
      )}
    </Page>
  )
}
