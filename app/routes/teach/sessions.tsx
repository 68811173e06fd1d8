// /teach/sessions: sessions that the person teaches or leads a block of, ahead or past.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireViewer } from '#app/features/identity/viewer.server.ts'
import { placeWords } from '#app/features/sessions/own-view.ts'
import { sessionTimes } from '#app/features/sessions/session-times.ts'
import { TaughtList } from '#app/features/sessions/taught-list.tsx'
import { listTaughtSessions } from '#app/features/sessions/taught-sessions.server.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Сессии преподавателя — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  // Open to everybody signed in: a block may be led by anyone of the staff, and the list holds no more than that.
  const viewer = await requireViewer(request)
  const url = new URL(request.url)
  const past = url.searchParams.has('past')
  const { page } = readListing(url, ['date'], 'date')
  const { rows, total } = await listTaughtSessions(viewer, { past, page })
  const lines = rows.map(({ session, leads, seated }) => ({
    ...{ id: session.id, title: session.title, cohort: session.cohort.name, leads },
    ...{ times: sessionTimes(session, viewer.timeZone), place: placeWords(session) },
    cancelled: session.cancelledAt !== null,
    people: counted(seated, 'участник', 'участника', 'участников'),
  }))
  return { lines, total, page, past }
}

export default function TaughtSessions() {
  const { lines, total, page, past } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title={past ? 'Прошедшие сессии' : 'Сессии'}
        lead={past ? undefined : 'Где Вы встречаетесь с участниками: план, рабочие группы, явка.'}
        crumbs={[{ to: '/teach', title: 'Преподавание' }]}
      />
      {lines.length ? (
        <>
          <TaughtList lines={lines} />
          <Paging page={page} pages={pagesOf(total)} total={counted(total, 'сессия', 'сессии', 'сессий')} />
        </>
      ) : (
        <EmptyState title={past ? 'Прошедших сессий нет' : 'Сессий впереди нет'}>
          <p>Здесь появятся сессии потоков, где Вы преподаёте, и те, в которых Вы ведёте часть дня.</p>
        </EmptyState>
      )}
      <p className="mt-6">
        <Link to={past ? '/teach/sessions' : '?past'} className="inline-flex min-h-11 items-center">
          {past ? 'Сессии впереди' : 'Прошедшие сессии'}
        </Link>
      </p>
    </Page>
  )
}
