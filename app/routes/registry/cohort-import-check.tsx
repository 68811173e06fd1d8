// /registry/cohorts/:cohortId/import/check/:listKey: what would happen to each row of a list, and the button that takes it.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { findCohortFrame } from '#app/features/cohorts/cohort-frame.server.ts'
import { headOf } from '#app/features/cohorts/cohort-head.ts'
import { CohortPage } from '#app/features/cohorts/cohort-page.tsx'
import { Counts } from '#app/features/cohorts/import-history.tsx'
import { ListRows, TakeForm } from '#app/features/cohorts/import-check.tsx'
import { checkList, countRows, takeList, takeRefusals } from '#app/features/cohorts/import-list.server.ts'
import { overQuota } from '#app/features/cohorts/import-quotas.server.ts'
import { progressKeyOf } from '#app/features/cohorts/people-file.schema.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { pageSize, pagesOf, readListing } from '#app/lib/listing.ts'
import { counted, fullName } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, Notice } from '#app/ui/page.tsx'
import { SheetProblems } from '#app/ui/sheet-problems.tsx'
import { Paging } from '#app/ui/table.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohort = await findCohortFrame(viewer, params.cohortId ?? '')
  if (!cohort) throw notFound()
  const check = await checkList(viewer, { cohortId: cohort.id, key: params.listKey ?? '' })
  const head = headOf(cohort)
  if (!check) return { cohort: head, check: null }
  const { page } = readListing(new URL(request.url), ['line'] as const, 'line')
  const shown = check.problems.length ? check.problems : check.rows
  const from = (page - 1) * pageSize
  return {
    cohort: head,
    check: {
      fileName: check.fileName,
      takenBefore: check.takenBefore,
      counts: countRows(check.rows),
      problems: check.problems.slice(from, from + pageSize),
      wrong: check.problems.length,
      quotas: await overQuota(cohort.id, check.rows),
      rows: check.problems.length
        ? []
        : check.rows.slice(from, from + pageSize).map(({ person, decision, account }) => ({
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
      page,
      pages: pagesOf(shown.length),
      total: check.rows.length,
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
  if (result.outcome === 'problems')
    return data({ error: 'Пока Вы читали, что-то изменилось. Посмотрите на ошибки ниже.' }, { status: 409 })
  if (result.outcome === 'refused') return data({ error: takeRefusals[result.reason] }, { status: 409 })
  return redirect(`/registry/cohorts/${cohort.id}/import`, {
    headers: { 'Set-Cookie': flashCookie('imported') },
  })
}

export const clientAction = keepingForm((error) => ({ error }))

export default function ImportCheck() {
  const { cohort, check } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const back = `/registry/cohorts/${cohort.id}/import`
  if (!check)
    return (
      <CohortPage cohort={cohort}>
        <EmptyState title="Этой проверки больше нет" action={<ButtonLink to={back}>Выбрать файл</ButtonLink>}>
          Проверенный список хранится полчаса. Выберите файл ещё раз: ничего не записано.
        </EmptyState>
      </CohortPage>
    )
  const changes = check.counts.create + check.counts.enrol + check.counts.restore + check.counts.ask
  return (
    <CohortPage cohort={cohort}>
      {answer?.error ? (
        <div className="mb-6">
          <Notice tone="wax" live>
            {answer.error}
          </Notice>
        </div>
      ) : null}
      <h2 className="mb-1">Проверка списка</h2>
      <p className="mb-5 break-words text-ink-2">
        {check.fileName}. Пока ничего не записано. <Link to={back}>Выбрать другой файл</Link>
      </p>
      {check.wrong ? (
        <SheetProblems problems={check.problems} total={check.wrong} />
      ) : (
        <>
          <div className="mb-6 space-y-4">
            <Counts counts={check.counts} />
            {check.takenBefore ? (
              <Notice tone="amber">Этот же файл уже загружали. Кто был в нём, тот уже в потоке.</Notice>
            ) : null}
            {check.quotas.map((line) => (
              <Notice tone="amber" key={line}>
                {line}
              </Notice>
            ))}
            {changes ? (
              <TakeForm people={changes} progressAt={`${back}/progress`} progressKey={check.progressKey} />
            ) : (
              <Notice>{takeNothing}</Notice>
            )}
          </div>
          <ListRows rows={check.rows} />
        </>
      )}
      <Paging
        page={check.page}
        pages={check.pages}
        total={
          check.wrong
            ? counted(check.wrong, 'ошибка', 'ошибки', 'ошибок')
            : counted(check.total, 'строка', 'строки', 'строк')
        }
      />
    </CohortPage>
  )
}

const takeNothing = 'Все люди из списка уже в потоке: менять нечего.'
