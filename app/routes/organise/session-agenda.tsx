// /organise/sessions/:sessionId/agenda: what happens when and who leads it.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { blockProblems, liesOutside } from '#app/features/sessions/agenda.ts'
import { AgendaDay } from '#app/features/sessions/agenda-day.tsx'
import { agendaForm } from '#app/features/sessions/agenda.schema.ts'
import { changeAgenda, listAgenda, listFacilitators } from '#app/features/sessions/agenda.server.ts'
import { localClock } from '#app/features/sessions/local-time.ts'
import { findRunSession } from '#app/features/sessions/series.server.ts'
import { formatSpan } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { fullName, surnameWithInitials } from '#app/lib/russian.ts'
import { Notice } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const found = await findRunSession(viewer, params.sessionId ?? '')
  if (!found) throw notFound()
  const { id, timeZone, cancelledAt, endsAt } = found.session
  const [days, people] = [await listAgenda(id), await listFacilitators()]
  const clock = (moment: Date) => localClock(moment, timeZone)
  return {
    open: !cancelledAt && endsAt > new Date(),
    people: people.map((person) => ({ id: person.id, title: fullName(person) })),
    days: days.map((day) => ({
      id: day.id,
      title: formatSpan(day.startsAt, day.endsAt, timeZone),
      start: clock(day.startsAt),
      end: clock(day.endsAt),
      blocks: day.agenda.map((block) => ({
        id: block.id,
        time: `${clock(block.startsAt)}–${clock(block.endsAt)}`,
        title: block.title,
        detail: block.detail,
        facilitators: block.facilitators.map(({ user }) => surnameWithInitials(user)).join(', ') || null,
        outside: liesOutside(block, day),
      })),
    })),
  }
}

const refusals = {
  ...blockProblems,
  over: 'Сессия прошла или отменена, программа больше не меняется.',
  'unknown-person': 'Этого человека больше нет. Выберите другого.',
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const sessionId = params.sessionId ?? ''
  const submission = parseForm(await request.formData(), { schema: agendaForm })
  if (submission.status !== 'success') {
    const errors = Object.values(submission.error ?? {}).flatMap((list) => list ?? [])
    return data({ error: errors.join(' ') || 'Заполните форму.' }, { status: 422 })
  }
  const result = await changeAgenda(viewer, { sessionId, form: submission.value })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'refused') return data({ error: refusals[result.problem] }, { status: 409 })
  return redirect(`/organise/sessions/${sessionId}/agenda`, {
    headers: { 'Set-Cookie': flashCookie(submission.value.intent === 'add' ? 'added' : 'removed') },
  })
}

export default function SessionAgenda() {
  const { days, people, open } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  return (
    <div className="space-y-6">
      {answer ? (
        <Notice tone="wax" live>
          {answer.error}
        </Notice>
      ) : null}
      {days.map((day) => (
        <AgendaDay key={day.id} day={day} people={people} open={open} busy={busy} />
      ))}
    </div>
  )
}
