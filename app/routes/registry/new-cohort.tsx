// /registry/cohorts/new: a new cohort, as a draft.
import { parseForm } from '#app/lib/parse-form.ts'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { canOpenCohort, cohortReaders } from '#app/features/cohorts/cohort.ts'
import { CohortForm } from '#app/features/cohorts/cohort-form.tsx'
import { newCohortForm } from '#app/features/cohorts/cohort.schema.ts'
import { listOfferedVersions } from '#app/features/cohorts/cohort.server.ts'
import { openCohort, type OpenCohortRefusal } from '#app/features/cohorts/open-cohort.server.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { Card, EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  if (!canOpenCohort(viewer)) throw notFound()
  return { versions: await listOfferedVersions(viewer) }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const submission = parseForm(await request.formData(), { schema: newCohortForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const result = await openCohort(viewer, submission.value)
  if (result.outcome === 'opened') return redirect(`/registry/cohorts/${result.cohortId}`)
  if (result.reason === 'forbidden') throw notFound()
  return data(submission.reply({ fieldErrors: refusals[result.reason] }), { status: 409 })
}

export const clientAction = keepingForm(formTrouble)

const refusals: Record<Exclude<OpenCohortRefusal, 'forbidden'>, Record<string, string[]>> = {
  'code-taken': { code: ['Такой код уже есть у другого потока'] },
  'version-unknown': { versionId: ['Этой версии программы больше нет. Выберите другую'] },
}

export default function NewCohort() {
  const { versions } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  return (
    <Page width="form">
      <PageHeader
        title="Новый поток"
        crumbs={[{ to: '/registry', title: 'Потоки' }]}
        lead="Сначала это черновик: его видят только те, кто ведёт поток. Версия программы закрепляется: люди закончат то, что начали."
      />
      {versions.length ? (
        <Card>
          <CohortForm versions={versions} lastResult={lastResult} busy={busy} />
        </Card>
      ) : (
        <EmptyState title="Пока нет ни одной опубликованной программы">
          Её загружает преподаватель. После этого поток можно будет открыть.
        </EmptyState>
      )}
    </Page>
  )
}
