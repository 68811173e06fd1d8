// /registry/ready: who has passed everything; certificates are issued to all of them in one action.
import { parseForm } from '#app/lib/parse-form.ts'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { issueForm } from '#app/features/certification/certification.schema.ts'
import { issueCertificates } from '#app/features/certification/issue-certificates.server.ts'
import { IssueForm } from '#app/features/certification/issue-form.tsx'
import { issueRefusals } from '#app/features/certification/issue.ts'
import { findIssuer } from '#app/features/certification/issuer.server.ts'
import { listUncertified } from '#app/features/certification/pending-parts.server.ts'
import { listReady } from '#app/features/certification/ready.server.ts'
import { UncertifiedNotice } from '#app/features/certification/uncertified-notice.tsx'
import { cohortScope } from '#app/features/cohorts/cohort.ts'
import { listCohortChoices } from '#app/features/cohorts/cohort.server.ts'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { dayOf, formatDayDigits } from '#app/lib/dates.ts'
import { fullName } from '#app/lib/russian.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { EmptyState, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'registrar')
  const cohortId = new URL(request.url).searchParams.get('cohort') || undefined
  const [{ people, total }, cohorts, issuer, uncertified] = await Promise.all([
    listReady(viewer, { cohortId }),
    listCohortChoices(viewer, 'registrar'),
    findIssuer(),
    listUncertified(viewer, { cohortId }),
  ])
  const scope = cohortScope(viewer, 'registrar')
  return {
    people: people.map((person) => ({
      enrolmentId: person.enrolmentId,
      name: fullName(person),
      cohort: person.cohort,
      completedOn: formatDayDigits(person.completedOn),
      publicBank: person.publicBank,
    })),
    total,
    cohorts,
    uncertified,
    cohortId: cohortId ?? '',
    issuerKnown: issuer !== null,
    registrar: scope.all,
    today: dayOf(new Date(), capitalTimeZone).toISOString().slice(0, 10),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'registrar')
  const submission = parseForm(await request.formData(), { schema: issueForm })
  if (submission.status !== 'success')
    return data(
      { errors: Object.values(submission.error ?? {}).flatMap((list) => list ?? []), rows: [] },
      { status: 422 },
    )
  const { enrolmentId: enrolmentIds, issuedOn } = submission.value
  const rows = await issueCertificates(viewer, { enrolmentIds, issuedOn })
  const lines = rows.map((row) => {
    const { enrolmentId } = row
    if (row.outcome === 'unknown')
      return {
        enrolmentId,
        name: 'Неизвестный человек',
        number: null,
        reason: 'Его нет среди Ваших слушателей.',
      }
    if (row.outcome === 'refused')
      return {
        enrolmentId,
        name: row.name,
        number: null,
        reason: [issueRefusals[row.reason], row.detail && `Нет: ${row.detail}.`].filter(Boolean).join(' '),
      }
    return { enrolmentId, name: row.name, number: row.number, reason: null }
  })
  const allRefused = lines.every(({ number }) => number === null)
  return data({ errors: [], rows: lines }, { status: allRefused ? 409 : 200 })
}

export const clientAction = keepingForm((sentence) => ({ errors: [sentence], rows: [] }))

export default function Ready() {
  const { people, total, cohorts, uncertified, cohortId, issuerKnown, registrar, today } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page>
      <PageHeader
        title="Готовы к выдаче"
        lead="Здесь те, кто прошёл все модули, задания и итоговый тест. Удостоверения получат отмеченные — все сразу."
      />
      {cohorts.length > 1 ? (
        <Form method="get" className="mb-6 flex flex-wrap items-end gap-3">
          <div className="min-w-0 grow basis-60 sm:max-w-sm">
            <SelectField id="cohort" name="cohort" label="Поток" defaultValue={cohortId} key={cohortId}>
              <option value="">Все потоки</option>
              {cohorts.map(({ id, name, code }) => (
                <option key={id} value={id}>
                  {name}, {code}
                </option>
              ))}
            </SelectField>
          </div>
          <Button tone="secondary">Показать</Button>
        </Form>
      ) : null}
      {issuerKnown ? null : (
        <div className="mb-6">
          <Notice tone="amber">
            Не заполнены реквизиты организации: без них документ выдать нельзя.{' '}
            {registrar ? (
              <Link to="/registry/issuer">Заполнить реквизиты</Link>
            ) : (
              'Их заполняет учебная часть платформы.'
            )}
          </Notice>
        </div>
      )}
      {uncertified.length ? (
        <div className="mb-6">
          <UncertifiedNotice cohorts={uncertified} />
        </div>
      ) : null}
      <IssueForm
        key={cohortId}
        people={people}
        total={total}
        today={today}
        mayIssue={issuerKnown}
        answer={answer}
        empty={
          <EmptyState title="Пока никто не ждёт документ">
            Как только слушатель пройдёт всё, он появится здесь.{' '}
            <Link to="/registry/certificates">Уже выданные удостоверения</Link>
          </EmptyState>
        }
      />
    </Page>
  )
}
