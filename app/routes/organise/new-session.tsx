// /organise/cohorts/:cohortId/sessions/new: plans a session of the cohort.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { listRooms } from '#app/features/sessions/place.server.ts'
import { newSessionForm } from '#app/features/sessions/plan.schema.ts'
import { readNewValues } from '#app/features/sessions/plan-values.server.ts'
import { createSession } from '#app/features/sessions/planning.server.ts'
import { listSeriesParts } from '#app/features/sessions/series-parts.server.ts'
import { findSeries } from '#app/features/sessions/series.server.ts'
import { NewSessionForm } from '#app/features/sessions/session-forms.tsx'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { Card, Page, PageHeader } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const series = await findSeries(viewer, params.cohortId ?? '')
  if (!series) throw notFound()
  const { id, name } = series.cohort
  const { parts } = await listSeriesParts(id)
  const standing = series.sessions.filter(({ cancelledAt }) => !cancelledAt)
  return {
    cohort: { id, name },
    parts,
    rooms: await listRooms(),
    values: await readNewValues(id, parts, standing),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'organiser', 'registrar')
  const submission = parseForm(await request.formData(), { schema: newSessionForm })
  if (submission.status !== 'success')
    return data({ lastResult: submission.reply(), conflicts: null }, { status: 422 })
  const result = await createSession(viewer, { cohortId: params.cohortId ?? '', form: submission.value })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'invalid')
    return data(
      { lastResult: submission.reply({ fieldErrors: result.errors }), conflicts: null },
      { status: 422 },
    )
  if (result.outcome === 'conflicts')
    return data({ lastResult: submission.reply({ fieldErrors: {} }), conflicts: result }, { status: 409 })
  return redirect(`/organise/sessions/${result.sessionId}`, {
    headers: { 'Set-Cookie': flashCookie('session-planned') },
  })
}

export default function NewSession() {
  const { cohort, parts, rooms, values } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  return (
    <Page width="text">
      <PageHeader
        title="Новая сессия"
        crumbs={[
          { to: '/organise', title: 'Сессии' },
          { to: `/organise/cohorts/${cohort.id}/sessions`, title: cohort.name },
        ]}
        lead="Пока это черновик: слушатели увидят сессию, когда Вы её объявите."
      />
      <Card>
        <NewSessionForm
          values={values}
          parts={parts}
          rooms={rooms}
          lastResult={answer?.lastResult}
          conflicts={answer?.conflicts}
          busy={busy}
        />
      </Card>
    </Page>
  )
}
