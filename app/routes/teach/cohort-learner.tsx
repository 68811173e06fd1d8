// /teach/cohorts/:cohortId/learners/:enrolmentId: one learner in full, for a talk and for the journal.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { grantRefusals } from '#app/features/assessment/attempt-grant.ts'
import { grantAttempt } from '#app/features/assessment/attempt-grant.server.ts'
import { grantForm } from '#app/features/assessment/attempt-grant.schema.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { PathMeter } from '#app/features/learning/home-path-list.tsx'
import { LearnerPath } from '#app/features/learning/learner-path.tsx'
import { RowMarks } from '#app/features/learning/path-row.tsx'
import { findLearnerDetails } from '#app/features/learning/learner-progress.server.ts'
import { listLearnerStages } from '#app/features/projects/stage-review.server.ts'
import { counted } from '#app/lib/russian.ts'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.name ?? 'Слушатель'} — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const { cohortId = '', enrolmentId = '' } = params
  const found = await findLearnerDetails(viewer, { cohortId, enrolmentId })
  if (!found) throw notFound()
  const { name, email, learning, attempts, submissions } = found
  const { path, modules, sessions, stages, pending, exam, final, attendance } = learning.progress
  const { fraction, hoursDone, hours, overdue } = learning.progress
  return {
    ...{ name, email, attempts, submissions, hours, hoursDone, late: overdue.length },
    versions: stages.length ? await listLearnerStages(viewer, enrolmentId) : [],
    progress: { path, modules, sessions, stages, pending, exam, final },
    attendance,
    now: new Date(),
    granted: new URL(request.url).searchParams.has('granted'),
    percent: Math.floor(fraction * 100),
    cohort: { id: cohortId, name: learning.cohort.name },
    timeZone: viewer.timeZone ?? learning.cohort.timeZone,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const { cohortId = '', enrolmentId = '' } = params
  const form = grantForm.safeParse(Object.fromEntries(await request.formData()))
  if (!form.success || !(await findLearnerDetails(viewer, { cohortId, enrolmentId }))) throw notFound()
  const granted = await grantAttempt(viewer, { enrolmentId, quizKey: form.data.quizKey })
  if (!granted) throw notFound()
  if (granted.outcome === 'refused') return data({ error: grantRefusals[granted.reason] }, { status: 409 })
  return redirect(`/teach/cohorts/${cohortId}/learners/${enrolmentId}?granted`)
}

export const clientAction = keepingForm((sentence) => ({ error: sentence }))

export default function LearnerRoute() {
  const page = useLoaderData<typeof loader>()
  const error = useActionData<typeof action>()?.error
  const { cohort, attempts, submissions, versions, progress, attendance, timeZone, now } = page
  const late = page.late ? ` Просрочено: ${counted(page.late, 'шаг', 'шага', 'шагов')}.` : ''
  const { attended, required, warning } = attendance
  const together = required
    ? ` Сессии: ${attended} из ${required} обязательных${warning?.reachable === false ? ', в этом потоке уже не хватит' : ''}.`
    : ''
  return (
    <Page>
      <PageHeader
        title={page.name}
        lead={`Пройдено ${page.hoursDone.toLocaleString('ru-RU')} из ${counted(page.hours, 'академического часа', 'академических часов', 'академических часов')}.${late}${together}`}
        crumbs={[
          { to: '/teach', title: 'Преподавание' },
          { to: `/teach/cohorts/${cohort.id}`, title: `Поток «${cohort.name}»` },
        ]}
        actions={
          <a href={`mailto:${page.email}`} className="inline-flex min-h-11 items-center underline">
            {page.email}
          </a>
        }
      />
      <div className="mb-6 space-y-3 empty:hidden">
        {error ? (
          <Notice tone="wax" live>
            {error}
          </Notice>
        ) : null}
        {page.granted ? (
          <Notice tone="pine" live>
            Ещё одна попытка дана, письмо слушателю отправлено.
          </Notice>
        ) : null}
      </div>
      <div className="mb-8 max-w-3xl">
        <PathMeter percent={page.percent} />
      </div>
      <RowMarks />
      <LearnerPath {...{ progress, attempts, submissions, versions, timeZone, now }} />
      <p className="max-w-2xl text-[0.9rem] text-ink-2">
        Минуты чтения нужны для журнала и ничего не засчитывают: урок пройден, когда человек ответил на
        обязательные вопросы и дошёл до конца.
      </p>
    </Page>
  )
}
