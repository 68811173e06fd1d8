// /registry/cohorts/:cohortId/exam: who has taken the exam on citizen messages, with the posted final marks.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { findCohortFrame } from '#app/features/cohorts/cohort-frame.server.ts'
import { headOf } from '#app/features/cohorts/cohort-head.ts'
import { CohortPage } from '#app/features/cohorts/cohort-page.tsx'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { examGroup } from '#app/features/practice/exam-people.ts'
import { listExamPeople } from '#app/features/practice/exam-people.server.ts'
import { ExamPeople } from '#app/features/practice/exam-people.tsx'
import { allowResitByForm } from '#app/features/practice/exam-resit.server.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohort = await findCohortFrame(viewer, params.cohortId ?? '')
  if (!cohort?.examined) throw notFound()
  const people = await listExamPeople(viewer, cohort.id)
  return { cohort: headOf(cohort), timeZone: cohort.timeZone, people, group: examGroup(people) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohortId = params.cohortId ?? ''
  const allowed = await allowResitByForm(viewer, cohortId, await request.formData())
  if (allowed.outcome === 'not-found') throw notFound()
  if (allowed.outcome === 'refused') return data({ refusal: allowed.refusal }, { status: 409 })
  return redirect(`/registry/cohorts/${cohortId}/exam`)
}

export const clientAction = keepingForm((text) => ({ refusal: { enrolmentId: '', text } }))

export default function CohortExamRoute() {
  const { cohort, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const file = `/registry/cohorts/${cohort.id}/exam.xlsx`
  return (
    <CohortPage cohort={cohort}>
      <h2 className="mb-3">Экзамен на обращениях</h2>
      <ExamPeople {...page} refusal={answer?.refusal ?? null} manages={cohort.manages} file={file} />
    </CohortPage>
  )
}
