// /registry/cohorts/:cohortId/attestation: the final marks, recording them, and appeals.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { AppealList } from '#app/features/attestation/appeal-list.tsx'
import { decisionForm } from '#app/features/attestation/attestation.schema.ts'
import { AttestationTabs } from '#app/features/attestation/attestation-tabs.tsx'
import { partsOf, partTitles } from '#app/features/attestation/final-mark.ts'
import { decideAppeal, recordResults } from '#app/features/attestation/record-results.server.ts'
import { findStanding } from '#app/features/attestation/results.server.ts'
import { ResultsTable } from '#app/features/attestation/results-table.tsx'
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { findCohortFrame } from '#app/features/cohorts/cohort-frame.server.ts'
import { headOf } from '#app/features/cohorts/cohort-head.ts'
import { CohortPage } from '#app/features/cohorts/cohort-page.tsx'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { formatDateTime } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'
import { EmptyState, Notice } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohort = await findCohortFrame(viewer, params.cohortId ?? '')
  const standing = cohort && (await findStanding(viewer, cohort.id))
  if (!cohort || !standing) throw notFound()
  const { formula, people } = standing
  const parts = partsOf(formula)
  return {
    cohort: headOf(cohort),
    registers: cohort.registers,
    parts,
    pass: formula.pass,
    formula: parts
      .map(
        (part) =>
          `${partTitles[part].toLowerCase()} ${formula.parts[part]?.weight} %, порог ${formula.parts[part]?.atLeast}`,
      )
      .join('; '),
    rows: people.map(({ mark, results, state: _state, ...person }) => {
      const last = results.at(-1)
      const recorded = last && person.round !== last.round ? last : null
      return {
        ...person,
        ...(recorded
          ? {
              marks: { test: recorded.test, practice: recorded.practice, project: recorded.project },
              total: recorded.total,
              below: [],
            }
          : { total: mark.total, below: mark.below }),
        outcome: mark.outcome,
        recorded: recorded && { round: recorded.round, total: recorded.total, outcome: recorded.outcome },
      }
    }),
    ready: people.filter(({ round, mark }) => round && mark.outcome).length,
    appeals: people.flatMap(({ surname, givenName, patronymic, results }) =>
      results.flatMap(({ id, appeal }) =>
        appeal
          ? [
              {
                ...{ resultId: id, surname, givenName, patronymic },
                when: formatDateTime(appeal.at, cohort.timeZone),
                ...{ text: appeal.text, decision: appeal.decision, reason: appeal.reason },
              },
            ]
          : [],
      ),
    ),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'registrar')
  const cohortId = params.cohortId ?? ''
  const here = `/registry/cohorts/${cohortId}/attestation`
  const form = await request.formData()
  if (form.get('intent') === 'appeal') {
    const submission = parseForm(form, { schema: decisionForm })
    if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
    const decided = await decideAppeal(viewer, { cohortId, ...submission.value })
    if (decided.outcome === 'unknown') throw notFound()
    if (decided.outcome === 'refused') return data(formTrouble('Решение уже принято.'), { status: 409 })
    return redirect(here, { headers: { 'Set-Cookie': flashCookie('answered') } })
  }
  const absent = form.getAll('absent').map(String)
  const standing = await findStanding(viewer, cohortId)
  if (!standing) throw notFound()
  // Who has every mark, and who was named absent; the others wait for their marks.
  const enrolmentIds = standing.people.flatMap(({ enrolmentId, round, mark }) =>
    round && mark.outcome ? [enrolmentId] : [],
  )
  const recorded = await recordResults(viewer, { cohortId, enrolmentIds, absent })
  if (recorded.outcome === 'unknown') throw notFound()
  if (recorded.outcome === 'refused')
    return data(formTrouble('Записать пока нечего: ни у кого нет всех оценок.'), { status: 409 })
  return redirect(here, { headers: { 'Set-Cookie': flashCookie('saved') } })
}

export const clientAction = keepingForm(formTrouble)

export default function CohortAttestation() {
  const { cohort, registers, parts, pass, formula, rows, ready, appeals } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const trouble = reply?.error?.['']
  return (
    <CohortPage cohort={cohort}>
      <AttestationTabs cohortId={cohort.id} />
      <h2 className="mb-1">Итоговые оценки</h2>
      <p className="mb-4 max-w-3xl text-ink-2">
        По программе: {formula}. Всего нужно не меньше {pass}. Чего нет, то не засчитано.
      </p>
      {trouble ? (
        <div className="mb-4">
          <Notice tone="amber" live>
            {trouble.join(' ')}
          </Notice>
        </div>
      ) : null}
      {rows.length ? (
        <Form method="post">
          <ResultsTable rows={rows} parts={parts} choose={registers} />
          {registers ? (
            <div className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-2">
              <Button busy={busy}>Записать результаты</Button>
              <p className="text-ink-2">
                Запишем тех, у кого есть все оценки ({ready}), и тех, кто отмечен «не явился». После записи
                оценки комиссии не меняются.
              </p>
            </div>
          ) : (
            <p className="mt-5 text-ink-2">Результаты записывает учебная часть.</p>
          )}
        </Form>
      ) : (
        <EmptyState title="В потоке пока никого нет">Зачислите людей, и здесь появятся их оценки.</EmptyState>
      )}
      {appeals.length ? (
        <section className="mt-10" aria-labelledby="appeals">
          <h2 id="appeals" className="mb-4">
            Апелляции
          </h2>
          <AppealList appeals={appeals} decides={registers} errors={reply?.error?.reason} />
        </section>
      ) : null}
    </CohortPage>
  )
}
