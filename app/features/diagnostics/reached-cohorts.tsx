// The cohorts whose shift a reader may see. Each area shows it in its own frame: `base` is where its pages stand.
import { Link } from '@remix-run/react'
import { pagesOf } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { DataTable, Paging } from '#app/ui/table.tsx'

export interface ReachedRow {
  id: string
  name: string
  code: string
  dates: string
  people: number
  reach: 'whole' | 'own'
}

export function ReachedCohorts({
  base,
  rows,
  total,
  page,
}: {
  base: string
  rows: ReachedRow[]
  total: number
  page: number
}) {
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
                  <Link to={`${base}/${id}`} className="inline-flex min-h-11 items-center">
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
