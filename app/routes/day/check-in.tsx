// /check-in/:dayId: a person says «я здесь» with the code of the room's screen. The code may come before the sign-in.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { checkIn, findOwnDay, standingOf, ticketOf } from '#app/features/sessions/check-in.server.ts'
import { checkInRefusals } from '#app/features/sessions/check-in.ts'
import { CheckInPanel } from '#app/features/sessions/check-in-panel.tsx'
import {
  keepDevice,
  newDevice,
  readDevice,
  readTicket,
} from '#app/features/sessions/check-in-secret.server.ts'
import { checkInForm } from '#app/features/sessions/day.schema.ts'
import { formatDateTime, formatTime } from '#app/lib/dates.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Page, PageHeader } from '#app/ui/page.tsx'
export { AreaBoundary as ErrorBoundary } from '#app/ui/area-boundary.tsx'

export const meta: MetaFunction = () => [{ title: 'Отметка на сессии — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const dayId = params.dayId ?? ''
  const code = new URL(request.url).searchParams.get('code')
  const cookies = request.headers.get('Cookie')
  const device = readDevice(cookies) ?? newDevice()
  // Before the gate: the code is right now, and may not be any more when the person has signed in.
  const ticket = await ticketOf({ dayId, code, device })
  const kept = [keepDevice(device), ticket].filter((cookie) => cookie !== null)
  const viewer = await requireViewer(request).catch((answer: unknown) => {
    if (answer instanceof Response) for (const cookie of kept) answer.headers.append('Set-Cookie', cookie)
    throw answer
  })
  const day = await findOwnDay(viewer, dayId)
  if (!day) throw notFound()
  const standing = standingOf(day, { code, digits: null, device, ticket: readTicket(cookies) })
  const { timeZone } = day.session
  const reason = standing.outcome === 'refused' ? standing.reason : null
  const stranger = reason === 'outside-cohort'
  return data(
    {
      title: stranger ? null : day.session.title,
      when: stranger ? null : formatDateTime(day.session.startsAt, timeZone),
      seen: standing.outcome === 'already' ? formatTime(standing.seenAt, timeZone) : null,
      ready: standing.outcome === 'record',
      code,
      refusal:
        reason === 'too-early'
          ? `Отметка откроется ${formatDateTime(day.window.opensAt, timeZone)}.`
          : reason && checkInRefusals[reason],
      asksDigits: reason === null ? standing.outcome === 'record' : reason.startsWith('code-'),
    },
    { headers: kept.map((cookie): [string, string] => ['Set-Cookie', cookie]) },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const dayId = params.dayId ?? ''
  const submission = parseForm(await request.formData(), { schema: checkInForm })
  if (submission.status !== 'success') {
    if (!(await findOwnDay(viewer, dayId))) throw notFound()
    return data({ errors: submission.error?.digits ?? [], refusal: null }, { status: 422 })
  }
  const cookies = request.headers.get('Cookie')
  const { code = null, digits = null } = submission.value
  const brought = { code, digits, device: readDevice(cookies), ticket: readTicket(cookies) }
  const answer = await checkIn(viewer, { dayId, ...brought })
  if (answer.outcome === 'unknown') throw notFound()
  if (answer.outcome === 'refused')
    return data({ errors: [], refusal: checkInRefusals[answer.reason] }, { status: 409 })
  return redirect(`/check-in/${dayId}`)
}

export const clientAction = keepingForm((sentence) => ({ errors: [], refusal: sentence }))

export default function CheckInRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page width="form">
      <PageHeader title={page.title ?? 'Отметка на сессии'} lead={page.when} />
      <CheckInPanel
        {...page}
        refusal={answer ? answer.refusal : page.refusal}
        errors={answer?.errors ?? null}
      />
    </Page>
  )
}
