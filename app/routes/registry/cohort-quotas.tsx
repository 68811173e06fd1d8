// /registry/cohorts/:cohortId/quotas: places of each municipality, how many are taken, and what their sum means.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { quotaForm } from '#app/features/cohorts/cohort.schema.ts'
import { findCohortFrame } from '#app/features/cohorts/cohort-frame.server.ts'
import { headOf } from '#app/features/cohorts/cohort-head.ts'
import { CohortPage } from '#app/features/cohorts/cohort-page.tsx'
import { QuotaForm, QuotaTable } from '#app/features/cohorts/quota-table.tsx'
import { explainSum } from '#app/features/cohorts/quota.ts'
import { listQuotas, setQuota, smallestSession } from '#app/features/cohorts/quota.server.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { listMunicipalityChoices } from '#app/features/organisations/municipality-choices.server.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { counted } from '#app/lib/russian.ts'
import { Card, EmptyState, Notice } from '#app/ui/page.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohort = await findCohortFrame(viewer, params.cohortId ?? '')
  if (!cohort) throw notFound()
  const [quotas, seats, choices] = await Promise.all([
    listQuotas(cohort.id),
    smallestSession(cohort.id),
    listMunicipalityChoices(),
  ])
  const sum = quotas.reduce((total, { places }) => total + places, 0)
  const given = new Set(quotas.map(({ municipalityId }) => municipalityId))
  return {
    cohort: headOf(cohort),
    quotas,
    sum,
    people: cohort.people,
    explanation: explainSum(sum, seats),
    choices: choices.filter(({ id }) => !given.has(id)),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohortId = params.cohortId ?? ''
  if (!(await findCohortFrame(viewer, cohortId))) throw notFound()
  const submission = parseForm(await request.formData(), { schema: quotaForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const result = await setQuota(viewer, { cohortId, ...submission.value })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'refused')
    return data(submission.reply({ fieldErrors: { municipalityId: ['Выберите муниципалитет из списка'] } }), {
      status: 409,
    })
  return redirect(`/registry/cohorts/${cohortId}/quotas`, {
    headers: { 'Set-Cookie': flashCookie('saved') },
  })
}

export const clientAction = keepingForm(formTrouble)

export default function CohortQuotas() {
  const { cohort, quotas, sum, people, explanation, choices } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <CohortPage cohort={cohort}>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div>
          <h2 className="mb-1">Места муниципалитетов</h2>
          <p className="mb-4 text-ink-2">
            Всего {counted(sum, 'место', 'места', 'мест')}, в потоке{' '}
            {counted(people, 'человек', 'человека', 'человек')}. Куратор выдвигает людей в пределах квоты.
          </p>
          {explanation ? (
            <div className="mb-4">
              <Notice tone="amber">{explanation}</Notice>
            </div>
          ) : null}
          {quotas.length ? (
            <QuotaTable quotas={quotas} />
          ) : (
            <EmptyState title="Квот пока нет">
              Без квот куратор любого муниципалитета выдвигает сколько угодно людей, а решаете Вы.
            </EmptyState>
          )}
        </div>
        <Card aria-labelledby="add">
          <h2 id="add" className="mb-4">
            Добавить
          </h2>
          <QuotaForm key={quotas.length} choices={choices} lastResult={lastResult} />
        </Card>
      </div>
    </CohortPage>
  )
}
