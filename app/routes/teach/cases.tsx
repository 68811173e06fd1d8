// /teach/cases: cases of the inbox and drafts of new ones: search, state, who changed them and when.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { CaseTable } from '#app/features/practice/case-table.tsx'
import { arrangeCases, caseSorts, caseState, changedAt } from '#app/features/practice/case-list.ts'
import { listCases } from '#app/features/practice/case-list.server.ts'
import { channelTitle } from '#app/features/practice/catalogue-words.ts'
import { findCatalogue } from '#app/features/practice/practice-data.server.ts'
import { formatDateDigits } from '#app/lib/dates.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { FilterLinks } from '#app/ui/filter.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { SearchForm } from '#app/ui/search-form.tsx'
import { Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Обращения «Приёмной» — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'instructor', 'admin')
  const url = new URL(request.url)
  const listing = readListing(url, caseSorts, '-changed')
  const query = (url.searchParams.get('query') ?? '').slice(0, 100)
  const state = url.searchParams.get('state') ?? ''
  const [cases, found] = await Promise.all([listCases(), findCatalogue()])
  const { rows, total } = arrangeCases(cases, { query, state }, listing)
  const zone = viewer.timeZone ?? 'Europe/Moscow'
  return {
    sort: listing.sort,
    page: listing.page,
    pages: pagesOf(total),
    total: counted(total, 'обращение', 'обращения', 'обращений'),
    cases: rows.map((one) => ({
      key: one.key,
      title: one.title,
      channel: found && one.channel ? channelTitle(found.catalogue, one.channel, null) : '',
      state: caseState(one),
      draftId: one.draftId,
      version: one.version,
      changed: formatDateDigits(changedAt(one), zone),
      who: (one.draftId ? one.draftChangedBy : one.publishedBy) ?? 'из файлов',
    })),
  }
}

const states = [
  { value: '', title: 'Все' },
  { value: 'published', title: 'Опубликованные' },
  { value: 'draft', title: 'Черновики' },
  { value: 'withdrawn', title: 'Снятые' },
]

export default function CasesRoute() {
  const { cases, sort, page, pages, total } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title="Обращения «Приёмной»"
        lead="Опубликованное обращение не меняется: исправления выходят следующей версией, начатые попытки идут по своей."
        crumbs={[{ to: '/teach', title: 'Преподавание' }]}
        actions={<ButtonLink to="/teach/cases/new">Новое обращение</ButtonLink>}
      />
      <SearchForm label="Заголовок обращения" keep={['state']} />
      <FilterLinks label="Состояние" name="state" options={states} />
      <div className="mt-3">
        {cases.length ? (
          <>
            <CaseTable cases={cases} sort={sort} />
            <Paging page={page} pages={pages} total={total} />
          </>
        ) : (
          <EmptyState
            title="Таких обращений нет"
            action={<ButtonLink to="/teach/cases/new">Новое обращение</ButtonLink>}
          >
            Измените поиск или составьте своё: с чистого листа, по образцу или из файла.
          </EmptyState>
        )}
      </div>
    </Page>
  )
}
