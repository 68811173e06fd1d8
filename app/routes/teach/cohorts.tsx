// /teach/cohorts: all cohorts an instructor may see, sorted and paged.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { CohortList } from '#app/features/learning/learner-cohorts.tsx'
import { listTaughtCohorts, taughtCohortSorts } from '#app/features/learning/learner-progress.server.ts'
import { formatDayDigits } from '#app/lib/dates.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { Page, PageHeader } from '#app/ui/page.tsx'
import { DataTable, Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Потоки — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const listing = readListing(new URL(request.url), taughtCohortSorts, '-startsOn')
  const { rows, total, page } = await listTaughtCohorts(viewer, listing)
  return { rows, total, page, pages: pagesOf(total), sort: listing.sort }
}

export default function CohortsRoute() {
  const { rows, total, page, pages, sort } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader title="Потоки" crumbs={[{ to: '/teach', title: 'Преподавание' }]} />
      {rows.length ? (
        <DataTable
          caption="Потоки, в которых Вы преподаёте"
          rows={rows}
          rowKey={(row) => row.id}
          sort={sort}
          columns={[
            {
              key: 'name',
              title: 'Поток',
              sortable: true,
              cell: (row) => (
                <div className="min-w-44">
                  <Link to={`/teach/cohorts/${row.id}`} className="underline">
                    {row.name}
                  </Link>
                  <p className="text-[0.9rem] font-normal text-ink-2">{row.programme}</p>
                </div>
              ),
            },
            { key: 'code', title: 'Шифр', sortable: true, cell: (row) => row.code },
            {
              key: 'startsOn',
              title: 'Начало',
              sortable: true,
              cell: (row) => formatDayDigits(row.startsOn),
            },
            { key: 'endsOn', title: 'Конец', sortable: true, cell: (row) => formatDayDigits(row.endsOn) },
            { key: 'people', title: 'Слушателей', numeric: true, cell: (row) => row.people },
            { key: 'waiting', title: 'Ждут проверки', numeric: true, cell: (row) => row.waiting || '—' },
          ]}
        />
      ) : (
        <CohortList cohorts={[]} />
      )}
      {total ? (
        <Paging page={page} pages={pages} total={`Всего ${counted(total, 'поток', 'потока', 'потоков')}.`} />
      ) : null}
    </Page>
  )
}
