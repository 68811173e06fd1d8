// /registry/people/:id/record: one learner's data for documents: shown on request, filled in and corrected.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { listFundings, setFunding } from '#app/features/cohorts/enrolment-funding.server.ts'
import { FundingForm } from '#app/features/cohorts/funding-form.tsx'
import { fundings } from '#app/features/cohorts/study-form.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { findRecordPerson } from '#app/features/records/people.server.ts'
import { ReadinessNotice } from '#app/features/records/readiness-notice.tsx'
import { RecordForm } from '#app/features/records/record-form.tsx'
import { recordSchema } from '#app/features/records/record.schema.ts'
import {
  readMaskedRecord,
  recordRefusals,
  saveRecord,
  showRecord,
} from '#app/features/records/record.server.ts'
import { WrittenRecord } from '#app/features/records/written-record.tsx'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { fullName } from '#app/lib/russian.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'
import { Card, Page, PageHeader } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'registrar')
  const person = await findRecordPerson(viewer, params.id ?? '')
  if (!person) throw notFound()
  const [record, enrolments] = await Promise.all([
    readMaskedRecord(person.userId),
    listFundings(viewer, person.userId),
  ])
  const { userId, email } = person
  return { person: { userId, email, name: fullName(person) }, record, enrolments }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'registrar')
  const person = await findRecordPerson(viewer, params.id ?? '')
  if (!person) throw notFound()
  const { userId } = person
  const form = await request.formData()
  const here = `/registry/people/${userId}/record`
  const saved = { headers: { 'Set-Cookie': flashCookie('saved') } }
  if (form.get('intent') === 'show') return { opened: await showRecord(viewer.userId, userId), form: null }
  if (form.get('intent') === 'funding') {
    const enrolmentId = String(form.get('enrolmentId'))
    const funding = fundings.find((one) => one === form.get('funding')) ?? null
    if (!(await setFunding(viewer, { enrolmentId, userId }, funding))) throw notFound()
    return redirect(here, saved)
  }
  const submission = parseForm(form, { schema: recordSchema(new Date()) })
  if (submission.status !== 'success')
    return data({ opened: null, form: submission.reply() }, { status: 422 })
  const result = await saveRecord({ actorId: viewer.userId, userId }, submission.value)
  if (result.outcome === 'saved') return redirect(here, saved)
  const formErrors = [recordRefusals[result.reason]]
  return data({ opened: null, form: submission.reply({ formErrors }) }, { status: 409 })
}

export const clientAction = keepingForm((sentence) => ({ opened: null, form: formTrouble(sentence) }))

export default function PersonRecord() {
  const { person, record, enrolments } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const showing = useNavigation().formData?.get('intent') === 'show'
  const opened = answer?.opened ?? null
  const written = opened ?? record.masked
  const anything = Object.keys(record.masked).length > 0
  return (
    <Page>
      <PageHeader
        title={person.name}
        lead={<span className="wrap-anywhere">{person.email}</span>}
        crumbs={[{ to: '/registry/people', title: 'Данные слушателей' }]}
        actions={
          <ButtonLink to={`/registry/people/${person.userId}/names`} tone="secondary">
            Как склоняется имя
          </ButtonLink>
        }
      />
      <div className="mb-6">
        <ReadinessNotice {...record.readiness} own={false} />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="space-y-6 lg:order-2">
          <Card aria-labelledby="written">
            <h2 id="written" className="mb-4">
              Записано
            </h2>
            <div aria-live="polite">
              <WrittenRecord written={written} chosen={record} missing={record.readiness.missing} />
            </div>
            {anything && !opened ? (
              <Form method="post" className="mt-5" preventScrollReset>
                <Button name="intent" value="show" tone="secondary" busy={showing}>
                  Показать
                </Button>
                <p className="mt-2 text-[0.9rem] text-ink-2">Просмотр запишется в журнал действий.</p>
              </Form>
            ) : null}
          </Card>
          {enrolments.length ? (
            <Card aria-labelledby="funding">
              <h2 id="funding" className="mb-4">
                Кто платит за обучение
              </h2>
              <div className="space-y-5">
                {enrolments.map((enrolment) => (
                  <FundingForm key={enrolment.enrolmentId} {...enrolment} />
                ))}
              </div>
            </Card>
          ) : null}
        </div>
        <Card aria-labelledby="fill">
          <h2 id="fill" className="mb-4">
            Заполнить или исправить
          </h2>
          <RecordForm lastResult={answer?.form ?? undefined} chosen={record} written={written} registrar />
        </Card>
      </div>
    </Page>
  )
}
