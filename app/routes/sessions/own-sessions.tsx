// /sessions: the strategy sessions of all own cohorts as a timeline. Two SQL statements: the viewer and the sessions.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireViewer } from '#app/features/identity/viewer.server.ts'
import { listOwnSessions } from '#app/features/sessions/own-sessions.server.ts'
import { timelines } from '#app/features/sessions/own-view.ts'
import { SessionTimeline } from '#app/features/sessions/session-timeline.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Сессии — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const now = new Date()
  const own = await listOwnSessions(viewer, now)
  return { timelines: timelines(own, own[0]?.readerZone ?? null, now) }
}

export default function OwnSessions() {
  const { timelines: cohorts } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title="Сессии"
        lead={
          cohorts.length
            ? 'Дни, когда участники собираются вместе. Время — по часам места встречи.'
            : undefined
        }
      />
      {cohorts.length ? (
        <>
          {cohorts.map((timeline) => (
            <SessionTimeline key={timeline.cohortId} timeline={timeline} named={cohorts.length > 1} />
          ))}
          <p className="max-w-3xl border-t border-line pt-3">
            <Link to="/account/calendar" className="inline-flex min-h-11 items-center">
              Подписать на сессии свой календарь
            </Link>
          </p>
        </>
      ) : (
        <EmptyState title="Сессий пока нет">
          <p>Когда организатор назначит дату, сессия появится здесь, и Вы сможете записаться.</p>
        </EmptyState>
      )}
    </Page>
  )
}
