// /organise/sessions/:sessionId: who comes, who waits, whose booking asks for consent, who left.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { decideAboutBooking } from '#app/features/sessions/booking-decisions.server.ts'
import { BookPersonPanel, CancelBookingPanel, GiveSeatPanel } from '#app/features/sessions/booking-panels.tsx'
import { BookingTable } from '#app/features/sessions/booking-table.tsx'
import { bookingLine, readView, viewTitles } from '#app/features/sessions/booking-view.ts'
import { bookingForm } from '#app/features/sessions/bookings.schema.ts'
import { bookingSorts, listBookable, listBookings } from '#app/features/sessions/bookings.server.ts'
import { findRunSession } from '#app/features/sessions/series.server.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { counted, fullName } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { FilterLinks } from '#app/ui/filter.tsx'
import { EmptyState, Notice } from '#app/ui/page.tsx'
import { SearchForm } from '#app/ui/search-form.tsx'
import { Paging } from '#app/ui/table.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const now = new Date()
  const found = await findRunSession(viewer, params.sessionId ?? '')
  if (!found) throw notFound()
  const { session, cohort } = found
  const url = new URL(request.url)
  const view = readView(url.searchParams.get('show'))
  const listing = readListing(url, bookingSorts, view === 'seated' ? 'seat' : 'bookedAt')
  const query = url.searchParams.get('query') ?? ''
  const [{ rows, total }, people] = await Promise.all([
    listBookings(session.id, { view, listing, query }, now),
    url.searchParams.has('book') ? listBookable(session.id, cohort.id, now) : null,
  ])
  return {
    sessionId: session.id,
    open: !session.cancelledAt && session.endsAt > now,
    approval: session.approval !== 'none',
    rows: rows.map((row) => bookingLine(row, session)),
    people: people?.map((person) => ({
      id: person.enrolmentId,
      title: fullName(person),
      ...(person.municipality && { also: person.municipality }),
    })),
    list: { view, query, page: listing.page, pages: pagesOf(total), sort: listing.sort, total },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const submission = parseForm(await request.formData(), { schema: bookingForm })
  if (submission.status !== 'success') {
    const errors = Object.values(submission.error ?? {}).flatMap((list) => list ?? [])
    return data({ tone: 'wax' as const, text: errors.join(' ') || 'Заполните форму.' }, { status: 422 })
  }
  const answer = await decideAboutBooking(viewer, params.sessionId ?? '', submission.value)
  if (answer.outcome === 'unknown') throw notFound()
  if (answer.outcome === 'refused') return data({ tone: 'wax' as const, text: answer.text }, { status: 409 })
  return data({ tone: 'pine' as const, text: answer.text })
}

const empty = {
  seated: ['Пока никто не записан', 'Как только кто-то запишется, он появится здесь.'],
  waiting: ['Лист ожидания пуст', 'Сюда попадают те, кому не хватило места.'],
  pending: ['Подтверждать нечего', 'Все записи подтверждены.'],
  cancelled: ['Отмен не было', null],
} as const

export default function Participants() {
  const { sessionId, open, approval, rows, people, list } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  const [params] = useSearchParams()
  const row = (key: string) =>
    open ? rows.find(({ bookingId }) => bookingId === params.get(key)) : undefined
  const [cancelling, giving] = [row('cancel'), row('give')]
  const back = `/organise/sessions/${sessionId}?index${list.view === 'seated' ? '' : `&show=${list.view}`}`
  const here = back.replace('?index&', '?').replace('?index', '')
  const views = (['seated', 'waiting', ...(approval ? ['pending' as const] : []), 'cancelled'] as const).map(
    (view) => ({
      value: view === 'seated' ? '' : view,
      title: viewTitles[view],
    }),
  )
  const panel = { back, busy }
  return (
    <>
      <div className="mb-5 space-y-4">
        {answer ? (
          <Notice tone={answer.tone} live>
            {answer.text}
          </Notice>
        ) : null}
        {cancelling ? <CancelBookingPanel {...panel} row={cancelling} /> : null}
        {giving ? <GiveSeatPanel {...panel} row={giving} /> : null}
        {people && open ? <BookPersonPanel {...panel} people={people} /> : null}
      </div>
      <div className="mb-4 flex flex-wrap items-start justify-between gap-4">
        <FilterLinks label="Кого показать" name="show" options={views} />
        {open && !people ? (
          <ButtonLink tone="secondary" to={`${here}${here.includes('?') ? '&' : '?'}book=1`}>
            Записать человека
          </ButtonLink>
        ) : null}
      </div>
      {list.total > 10 || list.query ? <SearchForm label="Фамилия или почта" keep={['show']} /> : null}
      {rows.length ? (
        <>
          <BookingTable view={list.view} rows={rows} sort={list.sort} open={open} busy={busy} />
          <Paging
            page={list.page}
            pages={list.pages}
            total={counted(list.total, 'запись', 'записи', 'записей')}
          />
        </>
      ) : (
        <EmptyState title={list.query ? 'Никого не нашлось' : empty[list.view][0]}>
          {list.query ? 'Ищем по началу фамилии и по почте.' : empty[list.view][1]}
        </EmptyState>
      )}
    </>
  )
}
