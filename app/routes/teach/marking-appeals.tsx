// /teach/marking/appeals: learners who disagree with a mark, the oldest first; the decided ones by a filter.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { listAppeals } from '#app/features/practice/appeal-reads.server.ts'
import { markingCrumbs, MarkingTabs } from '#app/features/practice/marking-tabs.tsx'
import { waitedWords } from '#app/features/practice/marking-words.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { FilterLinks } from '#app/ui/filter.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { DataTable, Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Несогласия с оценкой — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const url = new URL(request.url)
  const open = url.searchParams.get('state') !== 'decided'
  const now = new Date()
  const { page } = readListing(url, ['age'], 'age')
  const { rows, total } = await listAppeals(viewer, { page, open })
  return {
    open,
    total,
    page,
    pages: pagesOf(total),
    rows: rows.map(({ createdAt, ...row }) => ({ ...row, waited: waitedWords(createdAt, now) })),
  }
}

export default function AppealsRoute() {
  const { open, total, page, pages, rows } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title="Несогласия с оценкой"
        lead="Слушатель объяснил, с чем не согласен. Решает тот, кто не ставил и не выпускал эту оценку."
        crumbs={markingCrumbs}
      />
      <MarkingTabs counts={{ appeals: open ? total : undefined }} />
      <div className="mb-4">
        <FilterLinks
          label="Какие показать"
          name="state"
          options={[
            { value: '', title: 'Ждут решения' },
            { value: 'decided', title: 'Решённые' },
          ]}
        />
      </div>
      {rows.length ? (
        <>
          <DataTable
            caption={open ? 'Ждут решения' : 'Решённые'}
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'title',
                title: 'Обращение',
                cell: (row) => (
                  <Link to={`/teach/marking/appeals/${row.id}`} className="underline">
                    {row.title}
                  </Link>
                ),
              },
              { key: 'code', title: 'Ответ', cell: (row) => row.code },
              { key: 'total', title: 'Оценка', numeric: true, cell: (row) => row.total },
              {
                key: 'state',
                title: open ? 'Ждёт' : 'Решение',
                cell: (row) =>
                  open ? row.waited : row.decision === 'changed' ? 'оценка изменена' : 'оценка в силе',
              },
            ]}
          />
          <Paging
            page={page}
            pages={pages}
            total={`${counted(total, 'обращение', 'обращения', 'обращений')}.`}
          />
        </>
      ) : (
        <EmptyState title={open ? 'Никто не спорит' : 'Решённых пока нет'}>
          <p>Слушатель может не согласиться с оценкой в течение трёх рабочих дней после выпуска.</p>
        </EmptyState>
      )}
    </Page>
  )
}
