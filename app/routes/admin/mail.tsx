// «/admin/outbox/:id»: one letter. Each reading is recorded; one-time links are shown in a demo only.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { readMail } from '#app/features/operations/outbox-reading.server.ts'
import { mailStates } from '#app/features/operations/outbox-words.ts'
import { homeTimeZone } from '#app/features/organisations/posts.server.ts'
import { formatDateTime } from '#app/lib/dates.ts'
import { Badge, Card, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Письмо — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const mail = await readMail(viewer.userId, params.id ?? '')
  if (!mail) throw notFound()
  return { mail, timeZone: viewer.timeZone ?? (await homeTimeZone(viewer.userId)) }
}

export default function MailPage() {
  const { mail, timeZone } = useLoaderData<typeof loader>()
  const facts: [string, string | null][] = [
    ['Кому', mail.recipient],
    ['Написано', formatDateTime(mail.createdAt, timeZone)],
    ['Отправлено', mail.sentAt && formatDateTime(mail.sentAt, timeZone)],
    ['Попыток', mail.attempts ? String(mail.attempts) : null],
    [
      'Следующая попытка',
      mail.state === 'waiting' && mail.attempts ? formatDateTime(mail.nextAttemptAt, timeZone) : null,
    ],
    ['Ответ почтового сервера', mail.lastError],
  ]
  return (
    <Page width="text" underTabs>
      <PageHeader
        title={mail.subject}
        crumbs={[{ to: '/admin/outbox', title: 'Почта' }]}
        actions={<Badge tone={mailStates[mail.state].tone}>{mailStates[mail.state].title}</Badge>}
      />
      <dl className="mb-6 grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        {facts.map(([term, fact]) =>
          fact ? (
            <div key={term} className="contents">
              <dt className="text-ink-2">{term}</dt>
              <dd className="mb-2 break-words sm:mb-0">{fact}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <Card aria-label="Текст письма">
        {mail.body === null ? (
          <p className="text-ink-2">Текст стёрт: прошло больше семи дней.</p>
        ) : (
          <p className="whitespace-pre-wrap break-words">{withLinks(mail.body)}</p>
        )}
      </Card>
      {mail.attachmentName ? (
        <p className="mt-4">
          Вложение:{' '}
          {mail.attachmentBytes === null ? (
            <span className="text-ink-2">{mail.attachmentName}, стёрто</span>
          ) : (
            <a
              href={`/admin/outbox/${mail.id}/attachment`}
              download
              className="inline-flex min-h-11 items-center"
            >
              {mail.attachmentName} ({Math.ceil(mail.attachmentBytes / 1024)} КБ)
            </a>
          )}
        </p>
      ) : null}
      <p className="mt-4 text-[0.9rem] text-ink-2">Это прочтение записано в журнал.</p>
    </Page>
  )
}

/** Addresses in a letter can be followed, as in any mail program. */
function withLinks(body: string) {
  return body.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 ? (
      <a key={index} href={part} className="break-all underline">
        {part}
      </a>
    ) : (
      part
    ),
  )
}
