// /diagnostics/cohorts/:cohortId/people: who has taken what, and which manager is asked. Never a result.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { waveTitles } from '#app/features/curriculum/wave.ts'
import { listStandings } from '#app/features/diagnostics/cohort-people.server.ts'
import { findReached } from '#app/features/diagnostics/reach.server.ts'
import type { Standing } from '#app/features/diagnostics/wave-words.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted, fullName } from '#app/lib/russian.ts'
import { EmptyState, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { DataTable, Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Кто прошёл замеры — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohort = await findReached(viewer, params.cohortId ?? '')
  if (!cohort?.manages) throw notFound()
  const { page } = readListing(new URL(request.url), ['surname'], 'surname')
  const rows = await listStandings(cohort.id, page)
  return {
    cohort: { id: cohort.id, name: cohort.name },
    rows: rows.map((row) => ({ ...row, name: fullName(row) })),
    total: cohort.people,
    page,
  }
}

const standings: Record<Standing, string> = {
  done: 'пройден',
  open: 'идёт',
  ahead: 'впереди',
  missed: 'пропущен',
}
const observerStates = { asked: 'письмо впереди', written: 'ждём ответа', answered: 'ответ есть' }

export default function DiagnosticPeople() {
  const { cohort, rows, total, page } = useLoaderData<typeof loader>()
  const base = `/diagnostics/cohorts/${cohort.id}`
  return (
    <Page>
      <PageHeader
        title="Кто прошёл замеры"
        lead={`Поток «${cohort.name}».`}
        crumbs={[
          { to: '/diagnostics/cohorts', title: 'Сдвиг по группам' },
          { to: base, title: cohort.name },
        ]}
      />
      <div className="mb-6 max-w-3xl">
        <Notice>Здесь видно только, кто прошёл замер. Ответы и результат видит сам человек.</Notice>
      </div>
      {rows.length ? (
        <>
          <DataTable
            caption="Люди потока и их замеры"
            rows={rows}
            rowKey={({ enrolmentId }) => enrolmentId}
            columns={[
              {
                key: 'name',
                title: 'Слушатель',
                cell: ({ name }) => <span className="block min-w-44">{name}</span>,
              },
              ...(['before', 'after', 'month', 'quarter'] as const).map((wave) => ({
                key: wave,
                title: waveTitles[wave],
                cell: ({ waves }: (typeof rows)[number]) => {
                  const state = waves.find((one) => one.wave === wave)?.standing ?? 'ahead'
                  return (
                    <span className={state === 'done' ? 'font-medium text-pine' : 'text-ink-2'}>
                      {standings[state]}
                    </span>
                  )
                },
              })),
              {
                key: 'observer',
                title: 'Руководитель',
                cell: ({ enrolmentId, name, observer }) => (
                  <Link
                    to={`${base}/people/${enrolmentId}`}
                    className="inline-flex min-h-11 items-center"
                    aria-label={`${observer ? observerStates[observer.state] : 'Назвать'}: ${name}`}
                  >
                    {observer ? observerStates[observer.state] : 'Назвать'}
                  </Link>
                ),
              },
            ]}
          />
          <Paging
            page={page}
            pages={pagesOf(total)}
            total={`Всего ${counted(total, 'человек', 'человека', 'человек')}.`}
          />
        </>
      ) : (
        <EmptyState title="В потоке пока никого нет" />
      )}
    </Page>
  )
}
