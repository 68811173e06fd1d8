// /coordinator/sessions/:sessionId: own people in one session: book, consent, name people on seats held for them.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { homeTimeZone } from '#app/features/organisations/posts.server.ts'
import { decideBookingApproval } from '#app/features/sessions/approval.server.ts'
import { approveForm, bookPersonForm, nameReservedForm } from '#app/features/sessions/booking.schema.ts'
import { bookFor } from '#app/features/sessions/booking.server.ts'
import { approvalRefusals, bookingRefusals, namingRefusals } from '#app/features/sessions/booking-words.ts'
import {
  ApprovalForm,
  HeldSeatsForm,
  type PeopleAnswer,
  PeopleList,
} from '#app/features/sessions/municipality-people.tsx'
import { findMunicipalitySession } from '#app/features/sessions/municipality-sessions.server.ts'
import { choiceOf, nominees, personLine } from '#app/features/sessions/municipality-view.ts'
import { heldWords } from '#app/features/sessions/municipality-words.ts'
import { nameReserved } from '#app/features/sessions/reservation.server.ts'
import { cutOff } from '#app/features/sessions/session.ts'
import { sessionTimes } from '#app/features/sessions/session-times.ts'
import { SessionWhere } from '#app/features/sessions/session-where.tsx'
import { formatDateTime } from '#app/lib/dates.ts'
import { type FlashKey, flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { EmptyState, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: `${found?.title ?? 'Сессия'} — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'coordinator')
  const now = new Date()
  const [found, timeZone] = await Promise.all([
    findMunicipalitySession(viewer, params.sessionId ?? '', now),
    viewer.timeZone ?? homeTimeZone(viewer.userId),
  ])
  if (!found) throw notFound()
  const { session, people, held } = found
  const open = !session.cancelledAt && now < session.startsAt
  const until = formatDateTime(cutOff(session), session.timeZone)
  return {
    id: session.id,
    title: session.title,
    cohort: session.cohort.name,
    cancelled: session.cancelledAt && (people[0]?.cancelReason ?? ''),
    times: sessionTimes(session, timeZone),
    place: session.place,
    online: session.onlineUrl === null ? null : { url: null },
    until: open
      ? now < cutOff(session)
        ? `Отменить или заменить можно до ${until}.`
        : `Отменить или заменить можно было до ${until}. Теперь это делает организатор.`
      : null,
    people: people.map((person) => personLine(person, now)),
    held: held
      .filter(({ seats, releaseAt }) => open && seats > 0 && now < releaseAt)
      .map((one) => ({
        id: one.id,
        text: heldWords(one, session.timeZone),
        choices: nominees(one, people, now).map(choiceOf),
      })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'coordinator')
  const now = new Date()
  const found = await findMunicipalitySession(viewer, params.sessionId ?? '', now)
  if (!found) throw notFound()
  const form = await request.formData()
  const intent = form.get('intent')
  const result =
    intent === 'approve'
      ? await approve(viewer, form, found, now)
      : intent === 'name'
        ? await nameOne(viewer, form, found, now)
        : await book(viewer, form, found, now)
  if ('done' in result)
    return redirect(`/coordinator/sessions/${found.session.id}`, {
      headers: { 'Set-Cookie': flashCookie(result.done) },
    })
  return data(result.refused, { status: result.status })
}

type Found = NonNullable<Awaited<ReturnType<typeof findMunicipalitySession>>>
type Result = { done: FlashKey } | { refused: PeopleAnswer; status: 409 | 422 }

const refuse = (at: string, text: string, status: 409 | 422 = 409): Result => ({
  refused: { at, text },
  status,
})

async function book(viewer: Viewer, form: FormData, { session, people }: Found, now: Date): Promise<Result> {
  const submission = parseForm(form, { schema: bookPersonForm })
  if (submission.status !== 'success') return refuse('', 'Нажмите кнопку ещё раз.', 422)
  const { enrolmentId } = submission.value
  if (!people.some((person) => person.enrolmentId === enrolmentId)) throw notFound()
  const outcome = await bookFor(viewer, { sessionId: session.id, enrolmentId }, now)
  if (outcome.outcome === 'unknown') throw notFound()
  if (outcome.outcome === 'waiting') return { done: 'person-waiting' }
  // Pressed twice: the first press did it.
  if (outcome.outcome === 'seated' || outcome.reason === 'booked-already') return { done: 'person-booked' }
  const text = outcome.busyWith
    ? `В это время человек записан на «${outcome.busyWith}».`
    : bookingRefusals[outcome.reason]
  return refuse(enrolmentId, text)
}

async function nameOne(viewer: Viewer, form: FormData, { people, held }: Found, now: Date): Promise<Result> {
  const submission = parseForm(form, { schema: nameReservedForm })
  const at = String(form.get('reservationId') ?? '')
  if (submission.status !== 'success')
    return refuse(at, submission.error?.enrolmentId?.join(' ') ?? 'Выберите человека.', 422)
  const { reservationId, enrolmentId } = submission.value
  const known = people.some((person) => person.enrolmentId === enrolmentId)
  if (!known || !held.some(({ id }) => id === reservationId)) throw notFound()
  const outcome = await nameReserved(viewer, { reservationId, enrolmentId }, now)
  if (outcome.outcome === 'unknown') throw notFound()
  if (outcome.outcome === 'seated') return { done: 'person-booked' }
  return refuse(at, namingRefusals[outcome.reason])
}

/** Each consent is a transaction of its own; what cannot be given any more is said and stops nobody else. */
async function approve(viewer: Viewer, form: FormData, { people }: Found, now: Date): Promise<Result> {
  const submission = parseForm(form, { schema: approveForm })
  if (submission.status !== 'success')
    return refuse(
      'approve',
      submission.error?.bookings?.join(' ') ?? 'Отметьте хотя бы одного человека.',
      422,
    )
  const own = new Map(people.map((person) => [person.booking?.id, personLine(person, now).name]))
  const problems: string[] = []
  for (const bookingId of submission.value.bookings) {
    const name = own.get(bookingId)
    if (name === undefined) continue
    const outcome = await decideBookingApproval(viewer, { bookingId, approve: true }, now)
    if (outcome.outcome === 'refused') problems.push(`${name}: ${approvalRefusals[outcome.reason]}`)
  }
  return problems.length ? refuse('approve', problems.join(' ')) : { done: 'bookings-approved' }
}

/** Beside the form that was sent: the consents, a reservation, or a person. */
export const clientAction = keepingForm((text, typed): PeopleAnswer => {
  const at =
    typed.get('intent') === 'approve' ? 'approve' : (typed.get('reservationId') ?? typed.get('enrolmentId'))
  return { at: String(at), text }
})

export default function MunicipalitySession() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  const approvable = page.people.filter(({ approvable: waits }) => waits)
  return (
    <Page underTabs>
      <PageHeader
        title={page.title}
        lead={`Поток «${page.cohort}»`}
        crumbs={[{ to: '/coordinator/sessions', title: 'Сессии' }]}
      />
      {page.cancelled === null ? null : (
        <div className="mb-6 max-w-3xl">
          <Notice tone="wax">Сессия отменена{page.cancelled ? `: ${page.cancelled}` : ''}.</Notice>
        </div>
      )}
      <div className="mb-10 max-w-3xl">
        <SessionWhere times={page.times} place={page.place} online={page.online} />
      </div>
      {page.held.map((held) => (
        <HeldSeatsForm key={held.id} held={held} answer={answer} />
      ))}
      {approvable.length ? <ApprovalForm people={approvable} answer={answer} /> : null}
      <section aria-labelledby="people">
        <h2 id="people">Ваши люди</h2>
        {page.until ? <p className="mt-1 mb-4 text-ink-2">{page.until}</p> : null}
        {page.people.length ? (
          <PeopleList people={page.people} sessionId={page.id} answer={answer} />
        ) : (
          <EmptyState title="В этом потоке пока нет людей Вашего муниципалитета" />
        )}
      </section>
    </Page>
  )
}
