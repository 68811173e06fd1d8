// /registry/cohorts/:cohortId/state: where the cohort stands, the steps from there, its history, its settings and tutors.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { stateForm, tutorsForm } from '#app/features/cohorts/cohort.schema.ts'
import { findCohortFrame } from '#app/features/cohorts/cohort-frame.server.ts'
import { headOf } from '#app/features/cohorts/cohort-head.ts'
import { CohortPage } from '#app/features/cohorts/cohort-page.tsx'
import { StateHistory } from '#app/features/cohorts/state-history.tsx'
import { StateSteps } from '#app/features/cohorts/state-steps.tsx'
import {
  readCohortState,
  stateMeanings,
  stateTitles,
  stepRefusals,
} from '#app/features/cohorts/cohort-state.ts'
import { changeCohortState, listTransitions } from '#app/features/cohorts/cohort-state.server.ts'
import { TutorsForm } from '#app/features/cohorts/tutors-form.tsx'
import { listTutorChoices, setTutors } from '#app/features/cohorts/tutors.server.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { formatDateTime } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { counted, fullName } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card, Notice } from '#app/ui/page.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohort = await findCohortFrame(viewer, params.cohortId ?? '')
  if (!cohort) throw notFound()
  const [history, tutors] = await Promise.all([listTransitions(cohort.id), listTutorChoices(cohort)])
  return {
    cohort: headOf(cohort),
    requiredSessions: cohort.requiredSessions,
    history: history.map(({ fromState, toState, at, ...line }) => ({
      ...line,
      from: stateTitles[readCohortState(fromState)],
      to: stateTitles[readCohortState(toState)],
      at: formatDateTime(at, viewer.timeZone ?? cohort.timeZone),
    })),
    tutors: tutors.map((tutor) => ({ userId: tutor.userId, name: fullName(tutor), chosen: tutor.chosen })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohortId = params.cohortId ?? ''
  if (!(await findCohortFrame(viewer, cohortId))) throw notFound()
  const form = await request.formData()
  const here = `/registry/cohorts/${cohortId}/state`
  if (form.get('intent') === 'tutors') {
    const userIds = form.getAll('tutor').map(String)
    const parsed = tutorsForm.safeParse({ tutor: userIds })
    const result = parsed.success ? await setTutors(viewer, { cohortId, userIds }) : null
    if (result?.outcome !== 'saved')
      return data(
        { error: 'Наставником может быть только преподаватель этого потока.', to: '' },
        { status: 409 },
      )
    return redirect(here, { headers: { 'Set-Cookie': flashCookie('saved') } })
  }
  const submission = parseForm(form, { schema: stateForm })
  if (submission.status !== 'success')
    return data({ error: 'Причина не длиннее 500 знаков.', to: String(form.get('to')) }, { status: 422 })
  const { seen, to, reason = null } = submission.value
  const result = await changeCohortState(viewer, { cohortId, seen, to, reason })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'refused') return data({ error: stepRefusals[result.reason], to }, { status: 409 })
  return redirect(here, { headers: { 'Set-Cookie': flashCookie('state-changed') } })
}

export const clientAction = keepingForm((error, typed) => ({ error, to: typed.get('to') }))

export default function CohortStatePage() {
  const { cohort, requiredSessions, history, tutors } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const here = `/registry/cohorts/${cohort.id}`
  return (
    <CohortPage cohort={cohort}>
      {answer?.error ? (
        <div className="mb-6">
          <Notice tone="wax" live>
            {answer.error}
          </Notice>
        </div>
      ) : null}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card aria-labelledby="now">
          <h2 id="now">Сейчас: {stateTitles[cohort.state]}</h2>
          <p className="mt-2 mb-5 text-ink-2">{stateMeanings[cohort.state]}</p>
          <StateSteps state={cohort.state} asked={answer?.to ?? null} />
        </Card>
        <div className="space-y-6">
          <Card aria-labelledby="settings">
            <h2 id="settings" className="mb-2">
              Параметры
            </h2>
            <p>Группа {cohort.code}</p>
            <p>{cohort.dates}</p>
            <p className="mb-4">
              {requiredSessions
                ? `Нужно посетить: ${counted(requiredSessions, 'сессия', 'сессии', 'сессий')}`
                : 'Посещать сессии не обязательно'}
            </p>
            <div className="flex flex-wrap gap-3">
              <ButtonLink tone="secondary" to={`${here}/settings`}>
                Изменить
              </ButtonLink>
              <ButtonLink tone="secondary" to={`${here}/clone`}>
                Создать копию
              </ButtonLink>
            </div>
          </Card>
          <Card aria-labelledby="tutors">
            <h2 id="tutors" className="mb-2">
              Наставники
            </h2>
            <TutorsForm tutors={tutors} />
          </Card>
        </div>
      </div>
      <h2 className="mt-10 mb-3">История</h2>
      <StateHistory history={history} />
    </CohortPage>
  )
}
