// /coordinator/sessions: sessions of cohorts with people of own municipality, ahead or past.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { homeTimeZone } from '#app/features/organisations/posts.server.ts'
import { MunicipalityList } from '#app/features/sessions/municipality-list.tsx'
import { listMunicipalitySessions } from '#app/features/sessions/municipality-sessions.server.ts'
import { bookedWords, dutyWords } from '#app/features/sessions/municipality-words.ts'
import { placeWords } from '#app/features/sessions/own-view.ts'
import { sessionTimes } from '#app/features/sessions/session-times.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Сессии муниципалитета — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'coordinator')
  const now = new Date()
  const url = new URL(request.url)
  const past = url.searchParams.has('past')
  const { page } = readListing(url, ['date'], 'date')
  const [{ rows, total }, timeZone] = await Promise.all([
    listMunicipalitySessions(viewer, { past, page }, now),
    viewer.timeZone ?? homeTimeZone(viewer.userId),
  ])
  const lines = rows.map(({ session, counts }) => ({
    id: session.id,
    title: session.title,
    cohort: session.cohort.name,
    times: sessionTimes(session, timeZone),
    place: placeWords(session),
    cancelled: session.cancelledAt !== null,
    booked: bookedWords(counts),
    duties: dutyWords(counts, session, now),
  }))
  return { lines, total, page, past }
}

export default function MunicipalitySessions() {
  const { lines, total, page, past } = useLoaderData<typeof loader>()
  return (
    <Page underTabs>
      <PageHeader
        title={past ? 'Прошедшие сессии' : 'Сессии'}
        lead={past ? undefined : 'Кто из Ваших людей едет, кто ждёт места и что ждёт Вашего решения.'}
      />
      {lines.length ? (
        <>
          <MunicipalityList lines={lines} />
          <Paging page={page} pages={pagesOf(total)} total={counted(total, 'сессия', 'сессии', 'сессий')} />
        </>
      ) : (
        <EmptyState title={past ? 'Прошедших сессий нет' : 'Сессий впереди нет'}>
          <p>Здесь появятся сессии потоков, в которых учатся люди Вашего муниципалитета.</p>
        </EmptyState>
      )}
      <p className="mt-6">
        <Link to={past ? '/coordinator/sessions' : '?past'} className="inline-flex min-h-11 items-center">
          {past ? 'Сессии впереди' : 'Прошедшие сессии'}
        </Link>
      </p>
    </Page>
  )
}
