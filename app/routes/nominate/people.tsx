// /coordinator/people: enrolled people of the own municipality, how far each is, and who may still be replaced.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { decideReplacing } from '#app/features/cohorts/application.ts'
import { readCohortState } from '#app/features/cohorts/cohort-state.ts'
import { listOwnPeople, ownPeopleSorts } from '#app/features/cohorts/coordinator.server.ts'
import { StateBadge } from '#app/features/cohorts/state-badge.tsx'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { listProgressSummaries } from '#app/features/learning/progress.server.ts'
import { examPersonWords } from '#app/features/practice/exam-people.ts'
import { type ExamOutcome, listExamOutcomes } from '#app/features/practice/marking-outcomes.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted, fullName } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { DataTable, Paging } from '#app/ui/table.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'coordinator')
  const listing = readListing(new URL(request.url), ownPeopleSorts, 'surname')
  const { rows, total } = await listOwnPeople(viewer, listing)
  const summaries = await listProgressSummaries({ enrolmentIds: rows.map(({ enrolmentId }) => enrolmentId) })
  const outcomes = await listExamOutcomes(rows.map(({ enrolmentId }) => enrolmentId))
  const missing = new Map(summaries.map((summary) => [summary.enrolmentId, summary.missing]))
  const now = new Date()
  return {
    rows: rows.map((row) => {
      const state = readCohortState(row.cohortState)
      const dates = { startsOn: row.startsOn, today: dayOf(now, row.timeZone) }
      const [first, ...rest] = missing.get(row.enrolmentId) ?? []
      const left = first ? `Осталось: ${first}${rest.length ? ` и ещё ${rest.length}` : ''}` : 'Учится'
      // In a closed cohort nothing is left to do any more.
      const sofar = state === 'closed' ? 'Пройдено не всё' : left
      return {
        enrolmentId: row.enrolmentId,
        name: fullName(row),
        cohortName: row.cohortName,
        state,
        progress: row.completed ? 'Всё пройдено' : sofar,
        exam: examOf(outcomes.find(({ enrolmentId }) => enrolmentId === row.enrolmentId)),
        replaceable: decideReplacing(state, dates).outcome === 'allowed',
      }
    }),
    sort: listing.sort,
    page: listing.page,
    pages: pagesOf(total),
    total,
  }
}

/** Completion and the posted final mark, and only of those who have begun. */
function examOf(outcome: ExamOutcome | undefined): string | null {
  if (!outcome?.taken) return null
  const words = examPersonWords(outcome)
  return outcome.total === null ? words : `${words}, ${outcome.total} из 100`
}

export default function CoordinatorPeople() {
  const { rows, sort, page, pages, total } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title="Мои слушатели"
        lead="Люди Вашего муниципалитета, которые зачислены в потоки. До начала потока человека можно заменить."
      />
      {rows.length ? (
        <>
          <DataTable
            caption="Слушатели муниципалитета"
            rows={rows}
            rowKey={({ enrolmentId }) => enrolmentId}
            sort={sort}
            columns={[
              {
                key: 'surname',
                title: 'Слушатель',
                sortable: true,
                cell: ({ name }) => <span className="block min-w-44 font-semibold">{name}</span>,
              },
              {
                key: 'cohort',
                title: 'Поток',
                sortable: true,
                cell: ({ cohortName, state }) => (
                  <div className="min-w-32 space-y-1">
                    <p>{cohortName}</p>
                    <StateBadge state={state} />
                  </div>
                ),
              },
              {
                key: 'progress',
                title: 'Как идёт',
                cell: ({ progress, exam }) => (
                  <span className="block min-w-52">
                    {progress}
                    {exam ? <span className="block text-ink-2">Экзамен: {exam}</span> : null}
                  </span>
                ),
              },
              {
                key: 'replace',
                title: 'Замена',
                cell: ({ enrolmentId, name, state, replaceable }) =>
                  replaceable ? (
                    <Link
                      to={`/coordinator/people/${enrolmentId}/replacement`}
                      className="flex min-h-11 items-center"
                      aria-label={`Заменить: ${name}`}
                    >
                      Заменить
                    </Link>
                  ) : (
                    <span className="text-ink-2">
                      {state === 'closed' ? 'поток закрыт' : 'поток начался'}
                    </span>
                  ),
              },
            ]}
          />
          <Paging page={page} pages={pages} total={counted(total, 'человек', 'человека', 'человек')} />
        </>
      ) : (
        <EmptyState
          title="Зачисленных пока нет"
          action={<ButtonLink to="/coordinator">Посмотреть набор</ButtonLink>}
        >
          Здесь появятся Ваши люди, когда организатор примет заявки.
        </EmptyState>
      )}
    </Page>
  )
}
