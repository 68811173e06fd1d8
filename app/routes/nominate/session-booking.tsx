// /coordinator/sessions/:sessionId/bookings/:bookingId: one own person's booking: consent, replacement, cancellation.
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
import { decideBookingApproval } from '#app/features/sessions/approval.server.ts'
import {
  CancelPersonForm,
  type ChangeAnswer,
  ConsentForm,
  ReplaceForm,
} from '#app/features/sessions/booking-change.tsx'
import {
  declineForm,
  cancelPersonForm,
  consentForm,
  replaceForm,
} from '#app/features/sessions/booking.schema.ts'
import { cancelBooking } from '#app/features/sessions/booking.server.ts'
import {
  approvalRefusals,
  cancellationRefusals,
  replacementRefusals,
} from '#app/features/sessions/booking-words.ts'
import { findMunicipalitySession } from '#app/features/sessions/municipality-sessions.server.ts'
import { canApprove, choiceOf, personLine, replacements } from '#app/features/sessions/municipality-view.ts'
import { replacePerson } from '#app/features/sessions/replacement.server.ts'
import { type FlashKey, flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: `${found?.line.name ?? 'Запись'} — Решаю` },
]

async function find(request: Request, params: { sessionId?: string; bookingId?: string }, now: Date) {
  const viewer = await requireRole(request, 'coordinator')
  const found = await findMunicipalitySession(viewer, params.sessionId ?? '', now)
  const person = found?.people.find(({ booking }) => booking && booking.id === params.bookingId)
  return { viewer, found, person }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const now = new Date()
  const { found, person } = await find(request, params, now)
  if (!found || !person) throw notFound()
  return {
    id: found.session.id,
    title: found.session.title,
    line: personLine(person, now),
    seated: Boolean(person.booking?.seat),
    consent: canApprove(person, now),
    choices: replacements(person, found.people, now).map(choiceOf),
  }
}

type Result =
  { done: FlashKey } | { refusal: string } | { errors: ChangeAnswer['errors'] } | { unknown: true }

export async function action({ request, params }: ActionFunctionArgs) {
  const now = new Date()
  const { viewer, found, person } = await find(request, params, now)
  if (!found) throw notFound()
  const back = `/coordinator/sessions/${found.session.id}`
  // Cancelled or passed on by the first of two presses.
  if (!person?.booking) return redirect(back)
  const form = await request.formData()
  const intent = String(form.get('intent') ?? '')
  const result = await change(viewer, { intent, bookingId: person.booking.id, form }, now)
  if ('unknown' in result) throw notFound()
  if ('done' in result) return redirect(back, { headers: { 'Set-Cookie': flashCookie(result.done) } })
  const answer: ChangeAnswer = { ...typedIn(form), ...result }
  return data(answer, { status: 'refusal' in result ? 409 : 422 })
}

async function change(
  viewer: Viewer,
  { intent, bookingId, form }: { intent: string; bookingId: string; form: FormData },
  now: Date,
): Promise<Result> {
  if (intent === 'replace') {
    const submission = parseForm(form, { schema: replaceForm })
    if (submission.status !== 'success') return { errors: submission.error ?? {} }
    const { enrolmentId, reason } = submission.value
    const outcome = await replacePerson(viewer, { bookingId, enrolmentId, reason }, now)
    if (outcome.outcome === 'unknown') return { unknown: true }
    if (outcome.outcome === 'replaced') return { done: 'person-replaced' }
    return { refusal: replacementRefusals[outcome.reason] }
  }
  if (intent === 'cancel') {
    const submission = parseForm(form, { schema: cancelPersonForm })
    if (submission.status !== 'success') return { errors: submission.error ?? {} }
    const outcome = await cancelBooking(viewer, { bookingId, reason: submission.value.reason }, now)
    if (outcome.outcome === 'unknown') return { unknown: true }
    if (outcome.outcome === 'cancelled') return { done: 'booking-cancelled' }
    return { refusal: cancellationRefusals[outcome.reason] }
  }
  const approve = intent === 'approve'
  const submission = parseForm(form, { schema: approve ? consentForm : declineForm })
  if (submission.status !== 'success') return { errors: submission.error ?? {} }
  const reason = 'reason' in submission.value ? submission.value.reason : null
  const outcome = await decideBookingApproval(viewer, { bookingId, approve, reason }, now)
  if (outcome.outcome === 'unknown') return { unknown: true }
  if (outcome.outcome === 'refused') return { refusal: approvalRefusals[outcome.reason] }
  return { done: outcome.outcome === 'approved' ? 'bookings-approved' : 'booking-declined' }
}

function typedIn(form: FormData): ChangeAnswer {
  const text = (name: string) => String(form.get(name) ?? '')
  const typed = { intent: text('intent'), reason: text('reason'), enrolmentId: text('enrolmentId') }
  return { ...typed, refusal: null, errors: {} }
}

export const clientAction = keepingForm((refusal, typed): ChangeAnswer => ({ ...typedIn(typed), refusal }))

export default function MunicipalityBooking() {
  const { id, title, line, seated, consent, choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  return (
    <Page underTabs width="text">
      <PageHeader
        title={line.name}
        lead={line.standing.text}
        crumbs={[
          { to: '/coordinator/sessions', title: 'Сессии' },
          { to: `/coordinator/sessions/${id}`, title },
        ]}
      />
      <div className="space-y-6">
        {consent ? <ConsentForm answer={answer} /> : null}
        {line.changeable ? (
          <>
            {seated ? <ReplaceForm name={line.name} choices={choices} answer={answer} /> : null}
            <CancelPersonForm answer={answer} seated={seated} />
          </>
        ) : (
          <Notice>Срок изменений прошёл. Позвоните или напишите организатору.</Notice>
        )}
      </div>
    </Page>
  )
}
