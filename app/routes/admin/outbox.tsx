// «/admin/outbox»: every letter the platform has written, with its state.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { listOutbox, mailIsSent, outboxSortable } from '#app/features/operations/outbox-reading.server.ts'
import { mailStates, readMailState } from '#app/features/operations/outbox-words.ts'
import { homeTimeZone } from '#app/features/organisations/posts.server.ts'
import { formatDateTime } from '#app/lib/dates.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { FilterLinks } from '#app/ui/filter.tsx'
import { Badge, EmptyState, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { DataTable, Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Почта — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const url = new URL(request.url)
  const listing = readListing(url, outboxSortable, '-createdAt')
  const [{ mails, total }, home] = await Promise.all([
    listOutbox(readMailState(url.searchParams.get('state')), listing),
    homeTimeZone(viewer.userId),
  ])
  return { mails, total, listing, timeZone: viewer.timeZone ?? home, mailIsSent: mailIsSent() }
}

const states = [
  { value: '', title: 'Все' },
  ...Object.entries(mailStates).map(([value, { title }]) => ({ value, title: title.replace(/^./, upper) })),
]

function upper(letter: string): string {
  return letter.toLocaleUpperCase('ru-RU')
}

export default function Outbox() {
  const { mails, total, listing, timeZone, mailIsSent } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader title="Почта" lead="Письма платформы. Текст стирается через семь дней после отправки." />
      {mailIsSent ? null : (
        <div className="mb-6">
          <Notice tone="amber">Почтовый сервер не указан: письма ждут здесь и никуда не уходят.</Notice>
        </div>
      )}
      <div className="mb-4">
        <FilterLinks label="Состояние" name="state" options={states} />
      </div>
      {mails.length ? (
        <>
          <DataTable
            caption="Письма"
            rows={mails}
            rowKey={(mail) => mail.id}
            sort={listing.sort}
            columns={[
              {
                key: 'subject',
                title: 'Тема',
                sortable: true,
                cell: (mail) => <Link to={`/admin/outbox/${mail.id}`}>{mail.subject}</Link>,
              },
              { key: 'recipient', title: 'Кому', sortable: true, cell: (mail) => mail.recipient },
              {
                key: 'state',
                title: 'Состояние',
                cell: (mail) => (
                  <Badge tone={mailStates[mail.state].tone}>{mailStates[mail.state].title}</Badge>
                ),
              },
              {
                key: 'createdAt',
                title: 'Написано',
                sortable: true,
                cell: (mail) => formatDateTime(mail.createdAt, timeZone),
              },
            ]}
          />
          <Paging
            page={listing.page}
            pages={pagesOf(total)}
            total={`Всего ${counted(total, 'письмо', 'письма', 'писем')}.`}
          />
        </>
      ) : (
        <EmptyState title="Писем нет">Здесь появятся приглашения и другие письма платформы.</EmptyState>
      )}
    </Page>
  )
}
