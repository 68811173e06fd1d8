// /registry/certificates: the register of issued certificates.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { certificateSorts, listCertificates } from '#app/features/certification/certificate.server.ts'
import { StatusBadge } from '#app/features/certification/status-badge.tsx'
import { hasPlatformRole } from '#app/features/identity/viewer.ts'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { formatDayDigits } from '#app/lib/dates.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted, fullName } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { SearchForm } from '#app/ui/search-form.tsx'
import { DataTable, Paging } from '#app/ui/table.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'registrar')
  const url = new URL(request.url)
  const listing = readListing(url, certificateSorts, '-number')
  const query = url.searchParams.get('query') ?? ''
  const { rows, total } = await listCertificates(viewer, { listing, query })
  return {
    rows: rows.map(({ name, issuedOn, ...row }) => ({
      ...row,
      name: fullName(name),
      issuedOn: formatDayDigits(issuedOn),
    })),
    page: listing.page,
    pages: pagesOf(total),
    sort: listing.sort,
    total,
    query,
    everywhere: hasPlatformRole(viewer, 'registrar'),
  }
}

export default function Certificates() {
  const { rows, page, pages, sort, total, query, everywhere } = useLoaderData<typeof loader>()
  const asked = new URLSearchParams({ sort, ...(query && { query }) }).toString()
  return (
    <Page>
      <PageHeader
        title="Выданные удостоверения"
        lead="Номера идут подряд без пропусков в каждом году. Аннулированный номер остаётся в списке и больше не используется."
        actions={
          rows.length ? (
            <>
              {everywhere ? (
                <ButtonLink tone="secondary" to="/registry/blanks">
                  Бланки
                </ButtonLink>
              ) : null}
              <ButtonLink tone="secondary" to={`/registry/certificates.csv?${asked}`} reloadDocument>
                Скачать таблицу
              </ButtonLink>
            </>
          ) : null
        }
      />
      {total || query ? <SearchForm label="Номер или фамилия" /> : null}
      {rows.length ? (
        <>
          <DataTable
            caption="Выданные удостоверения"
            rows={rows}
            rowKey={({ id }) => id}
            sort={sort}
            columns={[
              {
                key: 'number',
                title: 'Номер',
                sortable: true,
                cell: ({ id, number }) => (
                  <Link
                    to={`/registry/certificates/${id}`}
                    className="inline-block py-1 font-semibold whitespace-nowrap"
                  >
                    {number}
                  </Link>
                ),
              },
              {
                key: 'surname',
                title: 'Кому',
                sortable: true,
                cell: ({ name }) => <span className="inline-block min-w-40">{name}</span>,
              },
              {
                key: 'cohort',
                title: 'Группа',
                cell: ({ cohort }) => (
                  <Link to={`/registry/cohorts/${cohort.id}`} className="whitespace-nowrap">
                    {cohort.code}
                  </Link>
                ),
              },
              { key: 'issuedOn', title: 'Выдано', sortable: true, cell: ({ issuedOn }) => issuedOn },
              {
                key: 'status',
                title: 'Состояние',
                cell: ({ status, sample }) => <StatusBadge status={status} sample={sample} />,
              },
            ]}
          />
          <Paging
            page={page}
            pages={pages}
            total={counted(total, 'удостоверение', 'удостоверения', 'удостоверений')}
          />
        </>
      ) : query ? (
        <EmptyState title="Ничего не нашлось">Ищем по номеру и по началу фамилии.</EmptyState>
      ) : (
        <EmptyState title="Удостоверений ещё не выдавали">
          Их получают те, кто прошёл всё: список — на странице{' '}
          <Link to="/registry/ready">«Готовы к выдаче»</Link>.
        </EmptyState>
      )}
    </Page>
  )
}
