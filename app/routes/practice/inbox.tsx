// /practice: «Приёмная». Letters of citizens by channel and theme, the way to a shift, and how far one has come.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '#app/features/identity/viewer.server.ts'
import { channelTitle, themeTitle } from '#app/features/practice/catalogue-words.ts'
import { arrangeInbox } from '#app/features/practice/inbox.ts'
import { listInbox } from '#app/features/practice/inbox.server.ts'
import { InboxList } from '#app/features/practice/inbox-list.tsx'
import { InboxFilters, ShiftInvitation } from '#app/features/practice/inbox-side.tsx'
import { letterRow } from '#app/features/practice/letter-rows.ts'
import { findCatalogue } from '#app/features/practice/practice-data.server.ts'
import { PracticePrivacy } from '#app/features/practice/privacy.tsx'
import { findRegion } from '#app/features/practice/reader-region.server.ts'
import { findOpenShift } from '#app/features/practice/shift.server.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { EmptyState, Page, PageHeader, ProgressBar } from '#app/ui/page.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Приёмная — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const url = new URL(request.url)
  const read = (name: string) => url.searchParams.get(name) ?? ''
  const chosen = { channel: read('channel'), theme: read('theme'), state: read('state') }
  const { page } = readListing(url, ['order'], 'order')
  const [found, cases, region, shift] = await Promise.all([
    findCatalogue(),
    listInbox(viewer),
    findRegion(viewer),
    findOpenShift(viewer),
  ])
  if (!found) return { ready: false as const }
  const { catalogue } = found
  const view = arrangeInbox(cases, { ...chosen, page })
  const byTitle = (a: { title: string }, b: { title: string }) => a.title.localeCompare(b.title, 'ru')
  return {
    ready: true as const,
    chosen,
    letters: view.letters.map((one) => letterRow(one, catalogue, region)),
    counts: view.counts,
    all: cases.length,
    total: view.total,
    page,
    channels: view.channels
      .map((value) => ({ value, title: channelTitle(catalogue, value, region) }))
      .sort(byTitle),
    themes: view.themes.map((value) => ({ value, title: themeTitle(catalogue, value) })).sort(byTitle),
    shift,
  }
}

export default function InboxRoute() {
  const page = useLoaderData<typeof loader>()
  if (!page.ready || page.all === 0)
    return (
      <Page>
        <PageHeader title="Приёмная" />
        <EmptyState title="Сообщений пока нет">Их загрузит администратор платформы.</EmptyState>
      </Page>
    )
  const { counts, letters, all } = page
  return (
    <Page>
      <PageHeader
        title="Приёмная"
        lead="Люди пишут, звонят и приходят. Возьмите сообщение и доведите его до решения: от первых слов до причины, которая за ними стоит."
      />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="min-w-0 space-y-4">
          <div className="max-w-md">
            <p className="mb-1.5 text-[0.95rem]">
              {counts.done === 0
                ? `${counted(all, 'сообщение', 'сообщения', 'сообщений')}, начните с любого`
                : `Закрыто ${counts.done} из ${all}`}
              {counts.open ? `, в работе ${counts.open}` : ''}
            </p>
            <ProgressBar value={counts.done} total={all} label={`Закрыто ${counts.done} из ${all}`} />
          </div>
          {letters.length ? (
            <>
              <InboxList letters={letters} />
              <Paging
                page={page.page}
                pages={pagesOf(page.total)}
                total={counted(page.total, 'сообщение', 'сообщения', 'сообщений')}
              />
            </>
          ) : (
            <EmptyState
              title="Таких сообщений нет"
              action={
                <ButtonLink to="/practice" tone="secondary">
                  Показать все
                </ButtonLink>
              }
            >
              Попробуйте другой канал или тему.
            </EmptyState>
          )}
        </div>
        <div className="space-y-6">
          <ShiftInvitation open={page.shift} />
          <ButtonLink to="/practice/progress" tone="secondary" className="w-full">
            Мой прогресс
          </ButtonLink>
          <ButtonLink to="/practice/peer" tone="secondary" className="w-full">
            Ответы коллег
          </ButtonLink>
          <InboxFilters chosen={page.chosen} channels={page.channels} themes={page.themes} />
          <PracticePrivacy />
        </div>
      </div>
    </Page>
  )
}
