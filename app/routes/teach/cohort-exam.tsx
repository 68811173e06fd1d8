// /teach/cohorts/:cohortId/exam: who of a taught cohort has taken the exam on citizen messages, and how it ended.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { examGroup } from '#app/features/practice/exam-people.ts'
import { listExamPeople } from '#app/features/practice/exam-people.server.ts'
import { ExamPeople } from '#app/features/practice/exam-people.tsx'
import { allowResitByForm } from '#app/features/practice/exam-resit.server.ts'
import { findTaughtCohort } from '#app/features/practice/peer.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Page, PageHeader } from '#app/ui/page.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction = () => [{ title: 'Экзамен на обращениях — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const cohort = await findTaughtCohort(viewer, params.cohortId ?? '')
  if (!cohort) throw notFound()
  const people = await listExamPeople(viewer, cohort.id)
  const { id, name, timeZone } = cohort
  return { cohort: { id, name }, timeZone, people, group: examGroup(people) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const cohortId = params.cohortId ?? ''
  const allowed = await allowResitByForm(viewer, cohortId, await request.formData())
  if (allowed.outcome === 'not-found') throw notFound()
  if (allowed.outcome === 'refused') return data({ refusal: allowed.refusal }, { status: 409 })
  return redirect(`/teach/cohorts/${cohortId}/exam`)
}

export const clientAction = keepingForm((text) => ({ refusal: { enrolmentId: '', text } }))

export default function CohortExamRoute() {
  const { cohort, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page>
      <PageHeader
        title="Экзамен на обращениях"
        lead={`Поток «${cohort.name}»: кто сдал и с каким итогом.`}
        crumbs={[
          { to: '/teach', title: 'Преподавание' },
          { to: `/teach/cohorts/${cohort.id}`, title: cohort.name },
        ]}
        actions={<ButtonLink to="/teach/marking">Проверить ответы</ButtonLink>}
      />
      <ExamPeople {...page} refusal={answer?.refusal ?? null} manages file={null} />
    </Page>
  )
}
