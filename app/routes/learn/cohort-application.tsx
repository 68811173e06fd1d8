// /learn/cohorts/:cohortId: a learner applies to a cohort that recruits.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { applicationRefusals } from '#app/features/cohorts/application.ts'
import { applyForm } from '#app/features/cohorts/application.schema.ts'
import { applyToCohort, listOpenCohorts } from '#app/features/cohorts/own-applications.server.ts'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { formatDay, zoneName } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { counted, fullName } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { FormErrors, TextAreaField } from '#app/ui/field.tsx'
import { Card, Page, PageHeader } from '#app/ui/page.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction = () => [{ title: 'Заявка в поток — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const cohort = (await listOpenCohorts(viewer)).find(({ id }) => id === params.cohortId)
  if (!cohort) throw notFound()
  const { name, startsOn, endsOn, timeZone, version } = cohort
  return {
    name,
    lead: `${version.title}, ${counted(version.hours, 'час', 'часа', 'часов')}: с ${formatDay(startsOn)} по ${formatDay(endsOn)} (${zoneName(timeZone)})`,
    person: `${fullName(viewer)}, ${viewer.email}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const submission = parseForm(await request.formData(), { schema: applyForm })
  if (submission.status !== 'success')
    return data({ error: null, note: submission.error?.note ?? null }, { status: 422 })
  const result = await applyToCohort(viewer, { cohortId: params.cohortId ?? '', note: submission.value.note })
  if (result.outcome === 'unknown') throw notFound()
  if (result.outcome === 'refused')
    return data({ error: applicationRefusals[result.reason], note: null }, { status: 409 })
  return redirect('/learn/cohorts', { headers: { 'Set-Cookie': flashCookie('applied') } })
}

export const clientAction = keepingForm((error) => ({ error, note: null }))

export default function CohortApplication() {
  const { name, lead, person } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page width="form">
      <PageHeader
        title={`Заявка в поток «${name}»`}
        crumbs={[{ to: '/learn/cohorts', title: 'Потоки и заявки' }]}
        lead={lead}
      />
      <Card>
        <p className="mb-5">
          Заявку подаёт {person}. Сначала её может подтвердить куратор муниципалитета, решение принимает
          организатор. О каждом шаге придёт письмо.
        </p>
        <Form method="post" className="space-y-5">
          <FormErrors errors={answer?.error ? [answer.error] : null} />
          <TextAreaField
            id="note"
            name="note"
            label="Чем Вам поможет программа"
            hint="Можно не писать"
            rows={4}
            maxLength={500}
            errors={answer?.note}
          />
          <Button busy={useNavigation().state === 'submitting'}>Подать заявку</Button>
        </Form>
      </Card>
    </Page>
  )
}
