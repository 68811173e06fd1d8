// «/account/data»: what the platform holds on me, taking it away whole, and asking to be forgotten.
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { requireSignedIn } from '#app/features/identity/viewer.server.ts'
import {
  findOwnRefusal,
  findOwnRequest,
  requestErasure,
  withdrawErasure,
} from '#app/features/records/erasure-request.server.ts'
import { countOwnData } from '#app/features/records/own-data.server.ts'
import { formatDate } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { counted } from '#app/lib/russian.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Мои данные — Решаю' }]

// Open without the consent: one's own data are one's own.
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireSignedIn(request)
  const [parts, asked, refused] = await Promise.all([
    countOwnData(viewer),
    findOwnRequest(viewer),
    findOwnRefusal(viewer),
  ])
  return { parts, asked, refused }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireSignedIn(request)
  const form = await request.formData()
  if (form.get('intent') === 'withdraw') await withdrawErasure(viewer)
  if (form.get('intent') === 'erase') {
    const reason = String(form.get('reason') ?? '')
    await requestErasure(viewer, reason.trim().slice(0, 1000) || null)
  }
  return redirect('/account/data', { headers: { 'Set-Cookie': flashCookie('sent') } })
}

export default function OwnData() {
  const { parts, asked, refused } = useLoaderData<typeof loader>()
  const busy = useNavigation().state !== 'idle'
  return (
    <Page>
      <PageHeader
        title="Мои данные"
        lead="Здесь видно, что платформа хранит о Вас. Всё это можно забрать или попросить удалить."
      />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <Card aria-labelledby="held">
          <h2 id="held" className="mb-4">
            Что хранится
          </h2>
          <ul className="divide-y divide-line">
            {parts.map(({ title, rows }) => (
              <li key={title} className="flex flex-wrap justify-between gap-x-4 py-2">
                <span>{title}</span>
                <span className="text-ink-2 tabular-nums">
                  {counted(rows, 'запись', 'записи', 'записей')}
                </span>
              </li>
            ))}
          </ul>
        </Card>
        <div className="space-y-6">
          <Card aria-labelledby="take">
            <h2 id="take">Забрать</h2>
            <p className="mt-2 mb-4 text-ink-2">
              Один архив: все записи в файле JSON и Ваши удостоверения в PDF. Храните его бережно, в нём СНИЛС
              и диплом.
            </p>
            <ButtonLink to="/account/data/archive.zip" reloadDocument>
              Скачать архив
            </ButtonLink>
          </Card>
          <Card aria-labelledby="forget">
            <h2 id="forget">Удалить</h2>
            {asked ? (
              <Form method="post" className="mt-3 space-y-4">
                <Notice tone="amber">
                  {formatDate(asked.requestedAt, 'Europe/Moscow')} Вы попросили удалить данные. Учебная часть
                  ответит в срок, установленный законом.
                </Notice>
                <Button tone="secondary" name="intent" value="withdraw" busy={busy}>
                  Передумать
                </Button>
              </Form>
            ) : (
              <Form method="post" className="mt-2 space-y-4">
                {refused?.declinedAt ? (
                  <Notice>
                    <p className="font-semibold">
                      {formatDate(refused.declinedAt, 'Europe/Moscow')} в удалении отказано
                    </p>
                    <p className="mt-1 whitespace-pre-line">{refused.declineReason}</p>
                  </Notice>
                ) : null}
                <p className="text-ink-2">
                  Учётную запись закроем, имя уберём отовсюду, а ключ к личным данным уничтожим. Останутся
                  только выданные документы и приказы: хранить их обязывает закон.
                </p>
                <TextAreaField
                  id="reason"
                  name="reason"
                  label="Почему"
                  hint="Если хотите сказать"
                  rows={2}
                  maxLength={1000}
                />
                <ConfirmSubmit
                  name="intent"
                  value="erase"
                  busy={busy}
                  question="Попросить удалить Ваши данные?"
                  detail="Пока учебная часть не выполнила просьбу, её можно отозвать. Потом вернуть данные не сможет никто."
                >
                  Попросить удалить
                </ConfirmSubmit>
              </Form>
            )}
          </Card>
        </div>
      </div>
    </Page>
  )
}
