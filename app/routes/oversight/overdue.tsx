// /oversight/overdue: who is late in the viewer's scope, by how much, when they came last and were reminded.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { mayAsk } from '#app/features/oversight/area.server.ts'
import { FileLinks } from '#app/features/oversight/file-links.tsx'
import { OverdueFilterForm } from '#app/features/oversight/overdue-filter.tsx'
import { overdueSearch, overdueSorts, readOverdueFilter } from '#app/features/oversight/overdue.ts'
import { listOverdue, listOverdueChoices } from '#app/features/oversight/overdue.server.ts'
import { OverdueTable } from '#app/features/oversight/overdue-table.tsx'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { SaveViewForm } from '#app/features/oversight/save-view-form.tsx'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Просрочено — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const url = new URL(request.url)
  const filter = readOverdueFilter(url.searchParams)
  if (!(await mayAsk(viewer, filter.municipalityId))) throw notFound()
  const listing = readListing(url, overdueSorts, '-days')
  const [{ rows, total }, choices] = [
    await listOverdue(viewer, filter, listing),
    await listOverdueChoices(viewer),
  ]
  return {
    ...{ rows, total, choices, sort: listing.sort, page: listing.page, pages: pagesOf(total) },
    search: overdueSearch(filter),
    chosen: { municipality: filter.municipalityId ?? '', cohort: filter.cohortId ?? '' },
  }
}

export default function Overdue() {
  const { rows, total, choices, sort, page, pages, search, chosen } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title="Просрочено"
        lead="Те, у кого прошёл срок ближайшего несданного. Кто ждёт проверки преподавателя, сюда не попадает."
        actions={
          total ? (
            <ButtonLink to={`/oversight/overdue/reminder${search}`}>
              {total > 1 ? 'Напомнить всем' : 'Напомнить'}
            </ButtonLink>
          ) : null
        }
      />
      <OverdueFilterForm {...choices} chosen={chosen} sort={sort} />
      {rows.length ? (
        <>
          <OverdueTable rows={rows} sort={sort} />
          <div className="mt-2 flex flex-wrap items-start justify-between gap-x-6">
            <Paging page={page} pages={pages} total={counted(total, 'срок', 'срока', 'сроков')} />
            <FileLinks
              label="Сохранить таблицу"
              files={['xlsx', 'csv'].map((format) => ({
                to: `/oversight/overdue/file/${format}`,
                title: format.toUpperCase(),
              }))}
            />
          </div>
          <p className="mt-2 text-[0.9rem] text-ink-2">
            Дни считаем по часовому поясу региона, вход показан по Москве.
          </p>
        </>
      ) : (
        <EmptyState title={search ? 'По этому отбору просроченных нет' : 'Никто не опаздывает'}>
          Список обновляется сам, когда человек сдаёт работу или проходит её срок.
        </EmptyState>
      )}
      <SaveViewForm name="Просрочено" />
    </Page>
  )
}
