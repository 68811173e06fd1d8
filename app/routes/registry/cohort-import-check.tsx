// /registry/cohorts/:cohortId/import/check/:listKey: what would happen to each row of a list, and the button that takes it.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { findCohortFrame } from '#app/features/cohorts/cohort-frame.server.ts'
import { headOf } from '#app/features/cohorts/cohort-head.ts'
import { CohortPage } from '#app/features/cohorts/cohort-page.tsx'
import { ListRows } from '#app/features/cohorts/import-check.tsx'
import { checkList, countRows, takeList, takeRefusals } from '#app/features/cohorts/import-list.server.ts'
import { overQuota } from '#app/features/cohorts/import-quotas.server.ts'
import { resultLines } from '#app/features/cohorts/row-decision.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { progressKeyOf } from '#app/features/operations/sheet-file.schema.ts'
import { notTaken, pageOfCheck } from '#app/lib/checked-sheet.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { counted, fullName } from '#app/lib/russian.ts'
import { CheckedSheet, TakeOffer } from '#app/ui/checked-sheet.tsx'
import { Notice } from '#app/ui/page.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohort = await findCohortFrame(viewer, params.cohortId ?? '')
  if (!cohort) throw notFound()
  const check = await checkList(viewer, { cohortId: cohort.id, key: params.listKey ?? '' })
  const head = headOf(cohort)
  if (!check) return { cohort: head, check: null }
  const shown = pageOfCheck(check, new URL(request.url))
  const counts = countRows(check.rows)
  return {
    cohort: head,
    check: {
      ...{ fileName: check.fileName, takenBefore: check.takenBefore },
      ...shown,
      rows: shown.rows.map(({ person, decision, account }) => ({
        line: person.line,
        name: fullName(person),
        email: person.email,
        kind: decision.kind,
        recordsNumber: decision.recordsNumber,
        account:
          account && (fullName(account) !== fullName(person) || account.email !== person.email)
            ? `${fullName(account)}, ${account.email}`
            : null,
      })),
      results: resultLines(counts),
      changes: counts.create + counts.enrol + counts.restore + counts.ask,
      quotas: await overQuota(cohort.id, check.rows),
      progressKey: crypto.randomUUID(),
    },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohort = await findCohortFrame(viewer, params.cohortId ?? '')
  if (!cohort) throw notFound()
  const progressKey = progressKeyOf((await request.formData()).get('progressKey'))
  const result = await takeList(viewer, { cohortId: cohort.id, key: params.listKey ?? '', progressKey })
  if (result.outcome === 'unknown') throw notFound()
  const error = notTaken(result, takeRefusals)
  if (error) return data({ error }, { status: 409 })
  return redirect(`/registry/cohorts/${cohort.id}/import`, {
    headers: { 'Set-Cookie': flashCookie('imported') },
  })
}

export const clientAction = keepingForm((error) => ({ error }))

export default function ImportCheck() {
  const { cohort, check } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const back = `/registry/cohorts/${cohort.id}/import`
  return (
    <CohortPage cohort={cohort}>
      {check ? (
        <>
          <h2 className="mb-1">Проверка списка</h2>
          <p className="mb-5 break-words text-ink-2">
            {check.fileName}. Пока ничего не записано. <Link to={back}>Выбрать другой файл</Link>
          </p>
        </>
      ) : null}
      <CheckedSheet check={check} error={answer?.error} back={back}>
        {(check) => (
          <>
            <TakeOffer
              counts={check.results}
              takenBefore={
                check.takenBefore && 'Этот же файл уже загружали. Кто был в нём, тот уже в потоке.'
              }
              button={
                check.changes
                  ? `Взять список: ${counted(check.changes, 'человек', 'человека', 'человек')}`
                  : null
              }
              nothing="Все люди из списка уже в потоке: менять нечего."
              progress={`${back}/progress`}
              progressKey={check.progressKey}
            >
              {check.quotas.map((line) => (
                <Notice tone="amber" key={line}>
                  {line}
                </Notice>
              ))}
            </TakeOffer>
            <ListRows rows={check.rows} />
          </>
        )}
      </CheckedSheet>
    </CohortPage>
  )
}
