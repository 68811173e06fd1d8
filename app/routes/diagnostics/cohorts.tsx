// /diagnostics/cohorts: the cohorts whose shift the viewer may read. Two SQL statements.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listReached, reportReaders } from '#app/features/diagnostics/reach.server.ts'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { formatDayDigits } from '#app/lib/dates.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { DataTable, Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Сдвиг по группам — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...reportReaders)
  const { page } = readListing(new URL(request.url), ['startsOn'], '-startsOn')
  const rows = await listReached(viewer, { page })
  return {
    rows: rows.map(({ id, name, code, startsOn, endsOn, people, reach }) => ({
      ...{ id, name, code, people, reach },
      dates: `${formatDayDigits(startsOn)} — ${formatDayDigits(endsOn)}`,
    })),
    total: rows[0]?.total ?? 0,
    page,
  }
}

export default function DiagnosticCohorts() {
  const { rows, total, page } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title="Сдвиг по группам"
        lead="Замеры до и после обучения: что изменилось у тех же людей. Итоги показываем от семи человек."
      />
      {rows.length ? (
        <>
          <DataTable
            caption="Потоки с замерами"
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'name',
                title: 'Поток',
                cell: ({ id, name }) => (
                  <Link to={`/diagnostics/cohorts/${id}`} className="inline-flex min-h-11 items-center">
                    {name}
                  </Link>
                ),
              },
              { key: 'code', title: 'Шифр', cell: ({ code }) => code },
              {
                key: 'dates',
                title: 'Даты',
                cell: ({ dates }) => <span className="whitespace-nowrap">{dates}</span>,
              },
              { key: 'people', title: 'Людей', numeric: true, cell: ({ people }) => people },
              {
                key: 'reach',
                title: 'Чьи',
                cell: ({ reach }) => (reach === 'whole' ? 'весь поток' : 'Ваш муниципалитет'),
              },
            ]}
          />
          <Paging
            page={page}
            pages={pagesOf(total)}
            total={`Всего ${counted(total, 'поток', 'потока', 'потоков')}.`}
          />
        </>
      ) : (
        <EmptyState title="Потоков с замерами пока нет">
          <p>Они появятся, когда в поток с замерами зачислят людей.</p>
        </EmptyState>
      )}
    </Page>
  )
}
