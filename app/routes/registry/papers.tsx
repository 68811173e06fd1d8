// /registry/papers: the register of all papers of the registrar's cohorts, by number or by who is named.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { hasPlatformRole } from '#app/features/identity/viewer.ts'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { paperWords } from '#app/features/papers/paper-kinds.ts'
import { listPapers } from '#app/features/papers/paper-reads.server.ts'
import { PaperTable } from '#app/features/papers/paper-table.tsx'
import { formatDayDigits } from '#app/lib/dates.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { SearchForm } from '#app/ui/search-form.tsx'
import { Paging } from '#app/ui/table.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'registrar')
  const url = new URL(request.url)
  const { page } = readListing(url, ['signedOn'] as const, '-signedOn')
  const query = url.searchParams.get('query') ?? ''
  const { rows, total } = await listPapers(viewer, { query, kind: null, page })
  return {
    ...{ query, total, page, pages: pagesOf(total), templates: hasPlatformRole(viewer, 'registrar') },
    rows: rows.map(({ id, kind, number, signedOn, people, corrected, cohort }) => ({
      ...{ id, number, people, corrected, cohort },
      title: paperWords[kind].title,
      signedOn: signedOn && formatDayDigits(signedOn),
    })),
  }
}

export default function Papers() {
  const { rows, query, total, page, pages, templates } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title="Документы"
        lead="Зарегистрированные приказы, протоколы, журналы и справки. Черновики стоят в потоках."
        actions={
          templates ? (
            <ButtonLink tone="secondary" to="/registry/papers/templates">
              Шаблоны
            </ButtonLink>
          ) : null
        }
      />
      {total || query ? <SearchForm label="Номер или фамилия" /> : null}
      {rows.length ? (
        <>
          <PaperTable caption="Реестр документов" rows={rows} />
          <Paging page={page} pages={pages} total={counted(total, 'документ', 'документа', 'документов')} />
        </>
      ) : (
        <EmptyState title={query ? 'Ничего не нашлось' : 'Документов пока нет'}>
          {query ? 'Ищем по началу номера и фамилии.' : 'Их составляют на вкладке «Документы» потока.'}
        </EmptyState>
      )}
    </Page>
  )
}
