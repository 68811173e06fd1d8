// «/erasures/:id»: one request to be forgotten: what stands in the way, doing it after a question, what was done.
import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { findErasure, performErasure } from '#app/features/records/erasure.server.ts'
import { erasureRefusalText } from '#app/features/records/erasure.ts'
import { formatDate } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { FormErrors } from '#app/ui/field.tsx'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Удаление данных — Решаю' }]

const zone = 'Europe/Moscow'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'registrar', 'admin')
  const found = await findErasure(params.id ?? '')
  if (!found) throw notFound()
  const { decision, ...rest } = found
  const hindrance =
    decision.outcome === 'refused' ? erasureRefusalText(decision.reason, decision.cohorts) : null
  return { ...rest, hindrance }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'registrar', 'admin')
  const result = await performErasure(viewer.userId, params.id ?? '')
  if (!result) throw notFound()
  if (result.outcome === 'done') return redirect(`/erasures/${params.id}`)
  return data({ error: erasureRefusalText(result.reason, result.cohorts) }, { status: 409 })
}

export default function ErasureRequest() {
  const { name, email, requestedAt, reason, doneAt, hindrance, summary } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  return (
    <Page width="text">
      <PageHeader
        title={doneAt ? 'Данные удалены' : name}
        lead={doneAt ? `Удалено по требованию ${formatDate(doneAt, zone)}` : email}
        crumbs={[{ to: '/erasures', title: 'Удаление данных' }]}
      />
      {doneAt ? (
        <div className="grid gap-6 sm:grid-cols-2">
          <Counts title="Удалено или обезличено" counts={summary.removed} />
          <Counts title="Осталось без имени или по закону" counts={summary.kept} />
        </div>
      ) : (
        <Card aria-label="Запрос">
          <p>
            Запрос получен {formatDate(requestedAt, zone)}
            {reason ? <> Причина: «{reason}».</> : null}
          </p>
          <ul className="my-4 list-disc space-y-1 pl-6 text-ink-2">
            <li>Имя, почта, СНИЛС, дата рождения, диплом и письма исчезнут.</li>
            <li>Ответы, оценки и присутствие останутся без имени.</li>
            <li>Выданные документы, приказы и ведомости сохранятся: так требует закон.</li>
            <li>В журнале личные значения прочитать станет нельзя, сам журнал останется целым.</li>
          </ul>
          <FormErrors errors={answer ? [answer.error] : null} />
          {hindrance ? (
            <Notice tone="amber">{hindrance}</Notice>
          ) : (
            <Form method="post">
              <ConfirmSubmit
                busy={busy}
                question={`Удалить данные: ${name}?`}
                detail="Вернуть их не сможет никто, из резервной копии тоже не возвращайте. Человек получит последнее письмо."
                confirm="Удалить навсегда"
              >
                Удалить данные
              </ConfirmSubmit>
            </Form>
          )}
        </Card>
      )}
    </Page>
  )
}

function Counts({ title, counts }: { title: string; counts: Record<string, number> }) {
  return (
    <Card aria-label={title}>
      <h2 className="mb-3">{title}</h2>
      <ul className="space-y-1">
        {Object.entries(counts).map(([part, count]) => (
          <li key={part}>
            {part}: <span className="text-ink-2">{counted(count, 'запись', 'записи', 'записей')}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
