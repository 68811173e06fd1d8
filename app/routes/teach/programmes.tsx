// «/teach/programmes»: programmes with their versions, newest first.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { VersionBadges } from '#app/features/curriculum/version-name.tsx'
import { listVersions, versionSorts } from '#app/features/curriculum/versions.server.ts'
import { requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { formatDateDigits } from '#app/lib/dates.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted, surnameWithInitials } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { DataTable, Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Программы — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'instructor', 'admin')
  const listing = readListing(new URL(request.url), versionSorts, '-created')
  const { versions, total } = await listVersions(listing)
  const zone = viewer.timeZone ?? 'Europe/Moscow'
  return {
    sort: listing.sort,
    page: listing.page,
    pages: pagesOf(total),
    total: counted(total, 'версия', 'версии', 'версий'),
    versions: versions.map((version) => ({
      ...version,
      loaded: `${formatDateDigits(version.createdAt, zone)}, ${version.createdBy ? surnameWithInitials(version.createdBy) : 'при установке'}`,
      published: version.publishedAt
        ? `${formatDateDigits(version.publishedAt, zone)}, ${version.publishedBy ? surnameWithInitials(version.publishedBy) : 'при установке'}`
        : null,
    })),
  }
}

export default function Programmes() {
  const { versions, sort, page, pages, total } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title="Программы"
        lead="Опубликованная версия не меняется: кто по ней начал, по ней и заканчивает. Новые потоки получают действующую."
        actions={<ButtonLink to="/teach/programmes/upload">Загрузить программу</ButtonLink>}
      />
      {versions.length ? (
        <>
          <DataTable
            caption="Программы и их версии"
            rows={versions}
            rowKey={({ id }) => id}
            sort={sort}
            columns={[
              {
                key: 'title',
                title: 'Программа',
                sortable: true,
                cell: ({ id, title }) => (
                  <Link to={`/teach/programmes/${id}`} className="inline-block min-w-52 py-1">
                    {title}
                  </Link>
                ),
              },
              { key: 'state', title: 'Состояние', cell: (version) => <VersionBadges {...version} /> },
              { key: 'hours', title: 'Часы', sortable: true, numeric: true, cell: ({ hours }) => hours },
              { key: 'created', title: 'Загружена', sortable: true, cell: ({ loaded }) => loaded },
              { key: 'published', title: 'Опубликована', cell: ({ published }) => published ?? '—' },
            ]}
          />
          <Paging page={page} pages={pages} total={total} />
        </>
      ) : (
        <EmptyState
          title="Программ пока нет"
          action={<ButtonLink to="/teach/programmes/upload">Загрузить программу</ButtonLink>}
        >
          Загрузите папку программы ZIP-архивом: её проверят и покажут такой, какой её увидит слушатель.
        </EmptyState>
      )}
    </Page>
  )
}
