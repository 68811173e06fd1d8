// /registry: the cohorts with their people and who is ready for a document.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { countReady } from '#app/features/certification/ready.server.ts'
import { canOpenCohort, cohortReaders } from '#app/features/cohorts/cohort.ts'
import { cohortSorts, listCohorts } from '#app/features/cohorts/cohort.server.ts'
import { readCohortState } from '#app/features/cohorts/cohort-state.ts'
import { StateBadge } from '#app/features/cohorts/state-badge.tsx'
import { programmeName } from '#app/features/curriculum/programme-name.ts'
import { hasRole } from '#app/features/identity/viewer.ts'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { formatDayDigits, zoneName } from '#app/lib/dates.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { SearchForm } from '#app/ui/search-form.tsx'
import { DataTable, Paging } from '#app/ui/table.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const url = new URL(request.url)
  const listing = readListing(url, cohortSorts, '-startsOn')
  const query = url.searchParams.get('query') ?? ''
  const { rows, total } = await listCohorts(viewer, { listing, query })
  const ready = await countReady(
    viewer,
    rows.map(({ id }) => id),
  )
  return {
    rows: rows.map((row) => ({
      ...row,
      ready: ready.get(row.id) ?? 0,
      state: readCohortState(row.state),
      dates: `${formatDayDigits(row.startsOn)} – ${formatDayDigits(row.endsOn)}`,
    })),
    page: listing.page,
    sort: listing.sort,
    pages: pagesOf(total),
    total,
    query,
    mayOpen: canOpenCohort(viewer),
    mayIssue: hasRole(viewer, 'registrar'),
  }
}

export default function Cohorts() {
  const { rows, page, pages, sort, total, query, mayOpen, mayIssue } = useLoaderData<typeof loader>()
  const open = mayOpen ? <ButtonLink to="/registry/cohorts/new">Новый поток</ButtonLink> : null
  return (
    <Page>
      <PageHeader
        title="Потоки"
        lead="Поток — это люди, даты и версия программы. Создайте черновик, соберите людей и откройте набор."
        actions={open}
      />
      {total || query ? <SearchForm label="Название или код группы" /> : null}
      {rows.length ? (
        <>
          <DataTable
            caption="Потоки"
            rows={rows}
            rowKey={({ id }) => id}
            sort={sort}
            columns={[
              {
                key: 'name',
                title: 'Поток',
                sortable: true,
                cell: (row) => (
                  <div className="min-w-44">
                    <Link to={`/registry/cohorts/${row.id}`} className="inline-block py-1 font-semibold">
                      {row.name}
                    </Link>
                    <p className="text-[0.9rem] font-normal text-ink-2">
                      Группа {row.code}. {programmeName(row.version)}
                    </p>
                  </div>
                ),
              },
              {
                key: 'ready',
                title: 'Ждут документ',
                numeric: true,
                cell: ({ id, ready, name }) =>
                  ready && mayIssue ? (
                    <Link
                      to={`/registry/ready?cohort=${id}`}
                      className="inline-block px-2 py-1 font-semibold"
                      aria-label={`Ждут документ в потоке «${name}»: ${ready}`}
                    >
                      {ready}
                    </Link>
                  ) : (
                    ready
                  ),
              },
              { key: 'people', title: 'Людей', numeric: true, cell: ({ people }) => people },
              { key: 'completed', title: 'Прошли', numeric: true, cell: ({ completed }) => completed },
              {
                key: 'startsOn',
                title: 'Даты',
                sortable: true,
                cell: (row) => (
                  <div className="space-y-1 whitespace-nowrap">
                    <p>{row.dates}</p>
                    <p className="flex items-center gap-2 text-[0.9rem] text-ink-2">
                      <StateBadge state={row.state} /> {zoneName(row.timeZone)}
                    </p>
                  </div>
                ),
              },
            ]}
          />
          <Paging page={page} pages={pages} total={counted(total, 'поток', 'потока', 'потоков')} />
        </>
      ) : query ? (
        <EmptyState title="Таких потоков нет">
          Ищем по названию и коду группы. Проверьте, как они записаны.
        </EmptyState>
      ) : (
        <EmptyState title="Потоков пока нет" action={open}>
          Первый поток создаётся в три шага: программа, даты, люди.
        </EmptyState>
      )}
    </Page>
  )
}
