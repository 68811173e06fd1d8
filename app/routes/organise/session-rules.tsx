// /organise/sessions/:sessionId/edit: title, minimum, rules of booking and reminders of a session.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { planRefusals } from '#app/features/sessions/plan.ts'
import { sessionRulesForm } from '#app/features/sessions/plan.schema.ts'
import { readPlanValues } from '#app/features/sessions/plan-values.server.ts'
import { updateSession } from '#app/features/sessions/planning.server.ts'
import { listSeriesParts } from '#app/features/sessions/series-parts.server.ts'
import { findRunSession } from '#app/features/sessions/series.server.ts'
import { SessionRulesForm } from '#app/features/sessions/session-forms.tsx'
import { zoneName } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { Card, Page, PageHeader } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const found = await findRunSession(viewer, params.sessionId ?? '')
  const values = found && (await readPlanValues(viewer, found.session.id))
  if (!found || !values) throw notFound()
  const { session, cohort } = found
  const { parts } = await listSeriesParts(cohort.id)
  return {
    session: { id: session.id, title: session.title, zone: zoneName(session.timeZone) },
    parts,
    values,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const submission = parseForm(await request.formData(), { schema: sessionRulesForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const sessionId = params.sessionId ?? ''
  const result = await updateSession(viewer, { sessionId, form: submission.value })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'invalid')
    return data(submission.reply({ fieldErrors: result.errors }), { status: 422 })
  if (result.outcome === 'refused')
    return data(submission.reply({ formErrors: [planRefusals[result.reason]] }), { status: 409 })
  return redirect(`/organise/sessions/${sessionId}`, { headers: { 'Set-Cookie': flashCookie('saved') } })
}

export default function SessionRules() {
  const { session, parts, values } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  return (
    <Page width="text">
      <PageHeader
        title="Правила сессии"
        crumbs={[
          { to: '/organise', title: 'Сессии' },
          { to: `/organise/sessions/${session.id}`, title: session.title },
        ]}
        lead={`Время здесь — местное (${session.zone}). День и место меняются на странице «Перенести».`}
      />
      <Card>
        <SessionRulesForm values={values} parts={parts} lastResult={lastResult} busy={busy} />
      </Card>
    </Page>
  )
}
