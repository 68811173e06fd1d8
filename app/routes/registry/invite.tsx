// /registry/cohorts/:cohortId/invite: one person by a form, or many by a pasted list that is checked whole first.
import { parseForm } from '#app/lib/parse-form.ts'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { applicationRefusals } from '#app/features/cohorts/application.ts'
import { readCohortState, stateAllows } from '#app/features/cohorts/cohort-state.ts'
import { onePersonForm, rosterForm } from '#app/features/cohorts/cohort.schema.ts'
import { findCohort } from '#app/features/cohorts/cohort.server.ts'
import { enrolPeople, type EnrolResult } from '#app/features/cohorts/enrol.server.ts'
import { EnrolReport } from '#app/features/cohorts/enrol-report.tsx'
import { OnePersonForm, RosterForm } from '#app/features/cohorts/invite-forms.tsx'
import { readRoster } from '#app/features/cohorts/roster.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohort = await findCohort(viewer, params.cohortId ?? '')
  if (!cohort) throw notFound()
  const { enrolment, seenByLearners } = stateAllows(readCohortState(cohort.state))
  return {
    cohort: { id: cohort.id, name: cohort.name, code: cohort.code },
    enrols: enrolment,
    told: seenByLearners,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohortId = params.cohortId ?? ''
  const form = await request.formData()
  if (form.has('roster')) {
    const submission = parseForm(form, { schema: rosterForm })
    if (submission.status !== 'success')
      return data({ ...nothing, roster: submission.reply() }, { status: 422 })
    const { people, problems } = readRoster(submission.value.roster)
    if (problems.length) return data({ ...nothing, roster: submission.reply(), problems }, { status: 422 })
    const result = known(await enrolPeople(viewer, { cohortId, people }))
    if (result.outcome === 'problems')
      return data({ ...nothing, roster: submission.reply(), problems: result.problems }, { status: 422 })
    if (result.outcome === 'enrolment-over')
      return data({ ...nothing, roster: submission.reply({ formErrors: [over] }) }, { status: 409 })
    return data({ ...nothing, roster: submission.reply({ resetForm: true }), rows: result.rows })
  }
  const submission = parseForm(form, { schema: onePersonForm })
  if (submission.status !== 'success') return data({ ...nothing, one: submission.reply() }, { status: 422 })
  const result = known(await enrolPeople(viewer, { cohortId, people: [{ line: 1, ...submission.value }] }))
  if (result.outcome === 'problems') {
    const municipality = result.problems.map(({ message }) => message)
    return data({ ...nothing, one: submission.reply({ fieldErrors: { municipality } }) }, { status: 422 })
  }
  if (result.outcome === 'enrolment-over')
    return data({ ...nothing, one: submission.reply({ formErrors: [over] }) }, { status: 409 })
  return data({ ...nothing, one: submission.reply({ resetForm: true }), rows: result.rows })
}

const over = applicationRefusals['enrolment-over']

export const clientAction = keepingForm((sentence, typed) => ({
  ...nothing,
  [typed.has('roster') ? 'roster' : 'one']: formTrouble(sentence),
}))

const nothing = { one: undefined, roster: undefined, problems: [], rows: [] }

function known(result: EnrolResult) {
  if (result.outcome === 'unknown-cohort') throw notFound()
  return result
}

export default function Invite() {
  const { cohort, enrols, told } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const sending = useNavigation().formData
  return (
    <Page width="text">
      <PageHeader
        title="Пригласить людей"
        crumbs={[
          { to: '/registry', title: 'Потоки' },
          { to: `/registry/cohorts/${cohort.id}`, title: cohort.name },
        ]}
        lead="Каждый получит письмо. Новому человеку придёт ссылка, чтобы задать пароль, а тому, кто уже учился, — просто сообщение."
      />
      <div className="mb-6 space-y-3 empty:hidden">
        {enrols ? null : <Notice tone="amber">{over}</Notice>}
        {told ? null : (
          <Notice>Поток ещё черновик. Людей можно собирать, а письма уйдут, когда Вы откроете набор.</Notice>
        )}
        <p>
          Людей много? <Link to={`/registry/cohorts/${cohort.id}/import`}>Загрузите таблицу</Link>: её сначала
          проверят построчно.
        </p>
      </div>
      {answer?.rows.length ? <EnrolReport rows={answer.rows} cohort={cohort} /> : null}
      <div className="space-y-6">
        <Card aria-labelledby="many">
          <h2 id="many" className="mb-4">
            Списком
          </h2>
          <RosterForm
            lastResult={answer?.roster}
            problems={answer?.problems ?? []}
            busy={sending?.has('roster') ?? false}
          />
        </Card>
        <Card aria-labelledby="one">
          <h2 id="one" className="mb-4">
            Одного человека
          </h2>
          <OnePersonForm lastResult={answer?.one} busy={sending?.has('surname') ?? false} />
        </Card>
      </div>
    </Page>
  )
}
