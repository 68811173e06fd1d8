// /sessions/:sessionId: one own session: when, where, the own place in it, the plan of the day, materials, group.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { BookingPanel } from '#app/features/sessions/booking-panel.tsx'
import { bookSeat, cancelBooking } from '#app/features/sessions/booking.server.ts'
import { cancellationForm, ownBookingForm } from '#app/features/sessions/booking.schema.ts'
import { bookingRefusals, cancellationRefusals } from '#app/features/sessions/booking-words.ts'
import { findOwnFeedback } from '#app/features/sessions/feedback.server.ts'
import { OwnOutcomes } from '#app/features/sessions/own-outcomes.tsx'
import { shownOutcome } from '#app/features/sessions/outcome-view.ts'
import { listOutcomes } from '#app/features/sessions/outcomes.server.ts'
import { findOwnSession } from '#app/features/sessions/own-sessions.server.ts'
import { personalCodePicture } from '#app/features/sessions/personal-code.server.ts'
import {
  OwnGroup,
  PersonalCode,
  SessionAgenda,
  SessionMaterials,
} from '#app/features/sessions/session-agenda.tsx'
import { sessionPage } from '#app/features/sessions/session-page.ts'
import { SessionWhere } from '#app/features/sessions/session-where.tsx'
import { whomToCall } from '#app/features/sessions/staff.server.ts'
import { type FlashKey, flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: `${found?.page.title ?? 'Сессия'} — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const now = new Date()
  const found = await findOwnSession(viewer, params.sessionId ?? '', now)
  if (!found) throw notFound()
  const { own, parts } = found
  const page = sessionPage(own, parts, own.readerZone, now)
  const code = page.seated && own.booking && now < own.session.endsAt ? own.booking.personalCode : null
  const { id, startsAt, cohort } = own.session
  const outcomes = await listOutcomes({ id, startsAt, cohortId: cohort.id })
  const feedback = now < own.session.endsAt ? null : await findOwnFeedback(viewer, id, now)
  return {
    page,
    outcomes: {
      own: outcomes.own.map((row) => shownOutcome(row, now)),
      earlier: outcomes.earlier.map((row) => shownOutcome(row, now)),
    },
    feedbackOpen: feedback?.decision.outcome === 'open',
    bookingId: own.booking?.id ?? null,
    code: code === null ? null : { text: code, picture: await personalCodePicture(code) },
    contacts: page.offer === 'call' ? await whomToCall(own.session.id, now) : [],
  }
}

interface Answer {
  refusal: string | null
  errors: string[]
  reason: string
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const now = new Date()
  const sessionId = params.sessionId ?? ''
  const found = await findOwnSession(viewer, sessionId, now)
  if (!found) throw notFound()
  const done = (key: FlashKey) =>
    redirect(`/sessions/${sessionId}`, { headers: { 'Set-Cookie': flashCookie(key) } })
  const answer = (status: number, changes: Partial<Answer>) =>
    data<Answer>({ refusal: null, errors: [], reason: '', ...changes }, { status })
  const form = await request.formData()
  if (form.get('intent') === 'cancel') {
    const submission = parseForm(form, { schema: cancellationForm })
    const reason = String(form.get('reason') ?? '')
    if (submission.status !== 'success')
      return answer(422, { errors: submission.error?.reason ?? ['Нажмите кнопку ещё раз.'], reason })
    const { bookingId } = submission.value
    // A booking that no longer stands was cancelled by the first of two presses, or on another screen.
    if (bookingId !== found.own.booking?.id) return done('booking-cancelled')
    const outcome = await cancelBooking(viewer, { bookingId, reason: submission.value.reason }, now)
    if (outcome.outcome === 'unknown') throw notFound()
    if (outcome.outcome === 'cancelled' || outcome.reason === 'cancelled-already')
      return done('booking-cancelled')
    return answer(409, { refusal: cancellationRefusals[outcome.reason], reason })
  }
  const submission = parseForm(form, { schema: ownBookingForm })
  if (submission.status !== 'success') return answer(422, { refusal: 'Нажмите кнопку ещё раз.' })
  const outcome = await bookSeat(viewer, { sessionId, enrolmentId: found.own.enrolmentId }, now)
  if (outcome.outcome === 'unknown') throw notFound()
  if (outcome.outcome !== 'refused') return done(outcome.outcome === 'waiting' ? 'waiting' : 'booked')
  // The first of two presses took the place; the page says which.
  if (outcome.reason === 'booked-already') return redirect(`/sessions/${sessionId}`)
  if (outcome.reason === 'overlap' && outcome.busyWith)
    return answer(409, {
      refusal: `В это время Вы записаны на «${outcome.busyWith}». Сначала отмените ту запись, потом запишитесь сюда.`,
    })
  return answer(409, { refusal: bookingRefusals[outcome.reason] })
}

export const clientAction = keepingForm((refusal, typed) => ({
  refusal,
  errors: [],
  reason: String(typed.get('reason') ?? ''),
}))

export default function SessionRoute() {
  const { page, bookingId, code, contacts, outcomes, feedbackOpen } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  const aside = code !== null || page.group !== null
  return (
    <Page>
      <PageHeader title={page.title} lead={page.lead} crumbs={[{ to: '/sessions', title: 'Сессии' }]} />
      <div
        className={
          aside ? 'grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_19rem]' : 'grid max-w-3xl gap-y-8'
        }
      >
        <div className="space-y-8">
          {feedbackOpen ? (
            <Notice>
              <p>Сессия прошла. Расскажите без имени, что получилось и чего не хватило.</p>
              <p className="mt-3">
                <ButtonLink to={`/sessions/${page.id}/feedback`}>Оставить отзыв</ButtonLink>
              </p>
            </Notice>
          ) : null}
          {page.checkIn ? (
            <Notice tone="pine">
              <p>{page.checkIn.text}</p>
              {page.checkIn.to ? (
                <p className="mt-3">
                  <ButtonLink to={page.checkIn.to}>Отметиться</ButtonLink>
                </p>
              ) : null}
            </Notice>
          ) : null}
          <BookingPanel
            {...page}
            bookingId={bookingId}
            calendarAddress={page.seated ? `/sessions/${page.id}/calendar.ics` : null}
            contacts={contacts}
            answer={answer}
          />
          <SessionWhere times={page.times} place={page.place} online={page.online} />
        </div>
        {aside ? (
          <div className="space-y-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
            {code ? <PersonalCode code={code.text} picture={code.picture} /> : null}
            {page.group ? <OwnGroup group={page.group} /> : null}
          </div>
        ) : null}
        <div className="space-y-10">
          <SessionAgenda days={page.days} zone={page.zone} />
          <SessionMaterials materials={page.materials} />
          <OwnOutcomes {...outcomes} />
        </div>
      </div>
    </Page>
  )
}
