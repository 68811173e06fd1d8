// /teach/cohorts/:id: learners against what they have passed. The statements do not grow with the cohort.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { cohortTotals, memberSorts, sortMembers } from '#app/features/learning/learner-progress.ts'
import { findCohortProgress } from '#app/features/learning/learner-progress.server.ts'
import { CohortPathList } from '#app/features/learning/cohort-path-list.tsx'
import { LearnerTable } from '#app/features/learning/learner-table.tsx'
import { countWaitingStages } from '#app/features/projects/stage-review.server.ts'
import { formatDay } from '#app/lib/dates.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `Поток «${data.cohort.name}»` : 'Поток'} — Решаю` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const found = await findCohortProgress(viewer, params.cohortId ?? '')
  if (!found) throw notFound()
  const listing = readListing(new URL(request.url), memberSorts, 'name')
  const pages = pagesOf(found.members.length)
  const page = Math.min(listing.page, pages)
  return {
    cohort: found.cohort,
    path: found.path,
    measured: found.measured,
    examined: found.examined,
    works: found.stages ? await countWaitingStages(viewer, found.cohort.id) : null,
    timeZone: viewer.timeZone ?? found.cohort.timeZone,
    totals: cohortTotals(found.members),
    rows: sortMembers(found.members, { ...listing, page }),
    ...{ page, pages, sort: listing.sort },
  }
}

export default function CohortRoute() {
  const { cohort, timeZone, totals, rows, page, pages, sort, path, works, measured, examined } =
    useLoaderData<typeof loader>()
  const facts = [
    { title: 'Слушателей', value: totals.people },
    { title: 'Прошли всё', value: totals.complete },
    { title: 'Отстают от сроков', value: totals.late },
    { title: works === null ? 'Работ ждут проверки' : 'Заданий ждут проверки', value: totals.waiting },
    ...(works === null ? [] : [{ title: 'Этапов проекта ждут', value: works }]),
  ]
  return (
    <Page>
      <PageHeader
        title={`Поток «${cohort.name}»`}
        lead={`${cohort.code}, ${formatDay(cohort.startsOn)} — ${formatDay(cohort.endsOn)}`}
        crumbs={[
          { to: '/teach', title: 'Преподавание' },
          { to: '/teach/cohorts', title: 'Потоки' },
        ]}
        actions={
          <>
            <ButtonLink to={`/teach/cohorts/${cohort.id}/practice`} tone="secondary">
              Практика по неделям
            </ButtonLink>
            {examined ? (
              <ButtonLink to={`/teach/cohorts/${cohort.id}/exam`} tone="secondary">
                Экзамен
              </ButtonLink>
            ) : null}
            {measured ? (
              <ButtonLink to={`/diagnostics/cohorts/${cohort.id}`} tone="secondary">
                Сдвиг группы
              </ButtonLink>
            ) : null}
            {works === null ? null : (
              <ButtonLink to={`/cohorts/${cohort.id}/teams`} tone="secondary">
                Команды
              </ButtonLink>
            )}
            {works ? (
              <ButtonLink
                to={`/teach/stages?cohort=${cohort.id}`}
                tone={totals.waiting ? 'secondary' : 'primary'}
              >
                Проверить этапы
              </ButtonLink>
            ) : null}
            {totals.waiting ? (
              <ButtonLink to={`/teach/tasks?cohort=${cohort.id}`}>Проверить работы</ButtonLink>
            ) : null}
          </>
        }
      />
      {rows.length ? (
        <>
          <dl className="mb-7 grid grid-cols-2 gap-x-8 gap-y-4 border-y border-line py-5 sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
            {facts.map((fact) => (
              <div key={fact.title} className="flex flex-col-reverse justify-end">
                <dt className="text-[0.9rem] text-ink-2">{fact.title}</dt>
                <dd className="text-[1.5rem] font-semibold tabular-nums">{fact.value}</dd>
              </div>
            ))}
          </dl>
          <CohortPathList steps={path} people={totals.people} />
          <LearnerTable cohortId={cohort.id} timeZone={timeZone} rows={rows} sort={sort} />
          <Paging
            page={page}
            pages={pages}
            total={`Всего ${counted(totals.people, 'слушатель', 'слушателя', 'слушателей')}.`}
          />
        </>
      ) : (
        <EmptyState title="В потоке пока никого нет">
          <p>Слушателей зачисляет учебная часть. Как только они появятся, здесь будет видно, кто как идёт.</p>
        </EmptyState>
      )}
    </Page>
  )
}
