// /registry/cohorts/:cohortId/settings: name, code, dates and how many sessions a person must attend.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { changeCohort, changeRefusals } from '#app/features/cohorts/change-cohort.server.ts'
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { cohortSettingsForm } from '#app/features/cohorts/cohort.schema.ts'
import { findCohort } from '#app/features/cohorts/cohort.server.ts'
import { SettingsForm } from '#app/features/cohorts/settings-form.tsx'
import { settleEndings } from '#app/features/learning/cohort-endings.server.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { Card, Page, PageHeader } from '#app/ui/page.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohort = await findCohort(viewer, params.cohortId ?? '')
  if (!cohort) throw notFound()
  const { id, name, code, startsOn, endsOn, timeZone, requiredSessions } = cohort
  const { paperwork, studyForm, funding } = cohort
  return {
    id,
    settings: {
      name,
      code,
      startsOn: startsOn.toISOString().slice(0, 10),
      endsOn: endsOn.toISOString().slice(0, 10),
      timeZone,
      requiredSessions: String(requiredSessions),
      ...{ paperwork, studyForm, funding },
    },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohortId = params.cohortId ?? ''
  if (!(await findCohort(viewer, cohortId))) throw notFound()
  const submission = parseForm(await request.formData(), { schema: cohortSettingsForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const result = await changeCohort(viewer, cohortId, { settings: submission.value, settleEndings })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'refused')
    return data(submission.reply({ fieldErrors: changeRefusals[result.reason] }), { status: 409 })
  return redirect(`/registry/cohorts/${cohortId}/state`, {
    headers: { 'Set-Cookie': flashCookie('saved') },
  })
}

export const clientAction = keepingForm(formTrouble)

export default function CohortSettingsPage() {
  const { id, settings } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <Page width="form">
      <PageHeader
        title="Параметры потока"
        crumbs={[
          { to: '/registry', title: 'Потоки' },
          { to: `/registry/cohorts/${id}/state`, title: settings.name },
        ]}
      />
      <Card>
        <SettingsForm
          settings={settings}
          lastResult={lastResult}
          busy={useNavigation().state === 'submitting'}
        />
      </Card>
    </Page>
  )
}
