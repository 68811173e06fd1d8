// /organise/sessions/:sessionId: the head of a session over its pages; announces, restores and runs it.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Outlet, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { sessionDecisionForm } from '#app/features/sessions/bookings.schema.ts'
import { planRefusals } from '#app/features/sessions/plan.ts'
import { listSeriesParts } from '#app/features/sessions/series-parts.server.ts'
import { findRunSession } from '#app/features/sessions/series.server.ts'
import { sessionCard } from '#app/features/sessions/session-card.ts'
import {
  announceSession,
  restoreSession,
  runBelowMinimum,
} from '#app/features/sessions/session-endings.server.ts'
import { SessionHead } from '#app/features/sessions/session-head.tsx'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { Page } from '#app/ui/page.tsx'
import { TabLinks } from '#app/ui/tabs.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const found = await findRunSession(viewer, params.sessionId ?? '')
  if (!found) throw notFound()
  const { session, cohort } = found
  const { total } = await listSeriesParts(cohort.id)
  return {
    cohort: { id: cohort.id, name: cohort.name },
    card: sessionCard(session, { total, readerZone: viewer.timeZone, now: new Date() }),
  }
}

const commands = {
  announce: [announceSession, 'session-announced'],
  restore: [restoreSession, 'session-restored'],
  run: [runBelowMinimum, 'session-runs'],
} as const

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const submission = parseForm(await request.formData(), { schema: sessionDecisionForm })
  if (submission.status !== 'success') throw notFound()
  const [command, said] = commands[submission.value.intent]
  const sessionId = params.sessionId ?? ''
  const result = await command(viewer, sessionId)
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'refused') return data({ error: planRefusals[result.reason] }, { status: 409 })
  return redirect(`/organise/sessions/${sessionId}`, { headers: { 'Set-Cookie': flashCookie(said) } })
}

export default function SessionFrame() {
  const { card, cohort } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  const here = `/organise/sessions/${card.id}`
  return (
    <Page>
      <SessionHead card={card} cohort={cohort} error={answer?.error ?? null} busy={busy} />
      <TabLinks
        label="Страницы сессии"
        tabs={[
          { to: here, title: 'Участники', end: true },
          { to: `${here}/seats`, title: 'Места' },
          { to: `${here}/agenda`, title: 'Программа' },
          { to: `${here}/materials`, title: 'Материалы' },
          { to: `${here}/groups`, title: 'Группы' },
          { to: `${here}/day`, title: 'День и явка' },
          { to: `${here}/door`, title: 'Помощники' },
          { to: `${here}/outcomes`, title: 'Рекомендации' },
          { to: `${here}/feedback`, title: 'Отзывы' },
          { to: `${here}/log`, title: 'Журнал' },
        ]}
      />
      <Outlet />
    </Page>
  )
}
