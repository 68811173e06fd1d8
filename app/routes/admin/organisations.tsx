// «/admin/organisations»: the tree of regions, municipalities and bodies: search, and what stands under a node.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { OrganisationTable } from '#app/features/organisations/organisation-list.tsx'
import { listTree, treeSorts } from '#app/features/organisations/tree.server.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { SearchForm } from '#app/ui/search-form.tsx'
import { Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Организации — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'admin')
  const url = new URL(request.url)
  const listing = readListing(url, treeSorts, 'name')
  const search = (url.searchParams.get('query') ?? '').slice(0, 100)
  const { lines, total } = await listTree({ parentId: null, search }, listing)
  return { lines, total, sort: listing.sort, page: listing.page, pages: pagesOf(total), search }
}

export default function Organisations() {
  const { lines, total, sort, page, pages, search } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title="Организации"
        lead="Регионы, муниципалитеты и организации. Откройте регион, чтобы увидеть, что под ним."
        actions={
          <ButtonLink to="/admin/organisations/import" tone="secondary">
            Загрузить таблицу
          </ButtonLink>
        }
      />
      <SearchForm label="Название" />
      {lines.length ? (
        <>
          <OrganisationTable caption={search ? 'Найденное' : 'Регионы'} lines={lines} sort={sort} />
          <Paging page={page} pages={pages} total={counted(total, 'строка', 'строки', 'строк')} />
        </>
      ) : (
        <EmptyState title="Ничего не нашли" action={<Link to="/admin/organisations">Показать регионы</Link>}>
          Попробуйте часть названия.
        </EmptyState>
      )}
    </Page>
  )
}
