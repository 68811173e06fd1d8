// /registry/cohorts/:cohortId/clone: the same cohort once more, with every date moved by one offset.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { cloneCohort } from '#app/features/cohorts/clone.server.ts'
import { canOpenCohort, cohortReaders } from '#app/features/cohorts/cohort.ts'
import { cloneForm } from '#app/features/cohorts/cohort.schema.ts'
import { findCohort } from '#app/features/cohorts/cohort.server.ts'
import { CloneForm } from '#app/features/cohorts/settings-form.tsx'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { formatDay } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { stopped } from '#app/lib/russian.ts'
import { Card, Page, PageHeader } from '#app/ui/page.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const cohort = await sourceOf(await requireRole(request, ...cohortReaders), params.cohortId)
  return {
    id: cohort.id,
    name: cohort.name,
    dates: `с ${formatDay(cohort.startsOn)} по ${formatDay(cohort.endsOn)}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const { id: cohortId } = await sourceOf(viewer, params.cohortId)
  const submission = parseForm(await request.formData(), { schema: cloneForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const result = await cloneCohort(viewer, { cohortId, ...submission.value })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'refused')
    return data(submission.reply({ fieldErrors: { code: ['Такой код уже есть у другого потока'] } }), {
      status: 409,
    })
  return redirect(`/registry/cohorts/${result.cohortId}/state`, {
    headers: { 'Set-Cookie': flashCookie('cloned') },
  })
}

async function sourceOf(viewer: Viewer, id = '') {
  const cohort = await findCohort(viewer, id)
  if (!cohort || !canOpenCohort(viewer, cohort.version.programmeId)) throw notFound()
  return cohort
}

export const clientAction = keepingForm(formTrouble)

export default function CohortClone() {
  const { id, name, dates } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <Page width="form">
      <PageHeader
        title="Копия потока"
        crumbs={[
          { to: '/registry', title: 'Потоки' },
          { to: `/registry/cohorts/${id}/state`, title: name },
        ]}
        lead={`${stopped(`«${name}» идёт ${dates}`)} Копия получит ту же программу, квоты, наставников и сессии с повесткой. Люди не копируются, сессии не объявляются.`}
      />
      <Card>
        <CloneForm
          clone={{ name: '', code: '', startsOn: '' }}
          lastResult={lastResult}
          busy={useNavigation().state === 'submitting'}
        />
      </Card>
    </Page>
  )
}
