// «/erasures/:id»: one request to be forgotten: what stands in the way, doing it after a question, refusing it with a ground.
import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { DeclineErasure } from '#app/features/records/decline-erasure.tsx'
import { declineForm } from '#app/features/records/erasure.schema.ts'
import { declineErasure } from '#app/features/records/erasure-refusal.server.ts'
import { findErasure, performErasure } from '#app/features/records/erasure.server.ts'
import { erasureRefusalText } from '#app/features/records/erasure.ts'
import { formatDate } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { counted } from '#app/lib/russian.ts'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { FormErrors } from '#app/ui/field.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
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
  return { ...rest, hindrance, search: new URL(request.url).search }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'registrar', 'admin')
  const { id = '' } = params
  const here = `/erasures/${id}${new URL(request.url).search}`
  const form = await request.formData()
  if (form.get('intent') === 'decline') {
    const submission = parseForm(form, { schema: declineForm })
    if (submission.status !== 'success')
      return data({ error: null, decline: submission.reply() }, { status: 422 })
    const declined = await declineErasure(viewer.userId, { id, reason: submission.value.reason })
    if (!declined) throw notFound()
    if (declined.outcome === 'refused') return data({ error: answered, decline: null }, { status: 409 })
    return redirect(here, { headers: { 'Set-Cookie': flashCookie('sent') } })
  }
  const result = await performErasure(viewer.userId, id)
  if (!result) throw notFound()
  if (result.outcome === 'done') return redirect(here)
  return data({ error: erasureRefusalText(result.reason, result.cohorts), decline: null }, { status: 409 })
}

const answered = 'На этот запрос уже ответили.'

export const clientAction = keepingForm((error) => ({ error, decline: null }))

export default function ErasureRequest() {
  const page = useLoaderData<typeof loader>()
  const { name, email, requestedAt, reason, doneAt, declinedAt, declineReason, summary } = page
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  return (
    <Page width="text">
      <PageHeader
        title={doneAt ? 'Данные удалены' : name}
        lead={doneAt ? `Удалено по требованию ${formatDate(doneAt, zone)}` : email}
        crumbs={[{ to: `/erasures${page.search}`, title: 'Удаление данных' }]}
      />
      {doneAt ? (
        <div className="grid gap-6 sm:grid-cols-2">
          <Counts title="Удалено или обезличено" counts={summary.removed} />
          <Counts title="Осталось без имени или по закону" counts={summary.kept} />
        </div>
      ) : (
        <div className="space-y-6">
          <Card aria-labelledby="request">
            <h2 id="request" className="mb-2">
              Запрос
            </h2>
            <p>
              Получен {formatDate(requestedAt, zone)}
              {reason ? <> Причина: «{reason}».</> : null}
            </p>
            <FormErrors errors={answer?.error ? [answer.error] : null} />
            {declinedAt ? (
              <div className="mt-4">
                <Notice tone="wax">
                  <p className="font-semibold">Отказано {formatDate(declinedAt, zone)}</p>
                  <p className="mt-1 whitespace-pre-line">{declineReason}</p>
                </Notice>
                <p className="mt-4 text-ink-2">
                  Человек получил письмо с основанием. Если он попросит снова, здесь появится новый запрос.
                </p>
              </div>
            ) : null}
          </Card>
          {declinedAt ? null : (
            <>
              <Card aria-labelledby="erase">
                <h2 id="erase" className="mb-2">
                  Удалить
                </h2>
                <ul className="mb-4 list-disc space-y-1 pl-6 text-ink-2">
                  <li>Имя, почта, СНИЛС, дата рождения, диплом и письма исчезнут.</li>
                  <li>Ответы, оценки и присутствие останутся без имени.</li>
                  <li>Выданные документы, приказы и ведомости сохранятся: так требует закон.</li>
                  <li>В журнале личные значения прочитать станет нельзя, сам журнал останется целым.</li>
                </ul>
                {page.hindrance ? (
                  <Notice tone="amber">{page.hindrance}</Notice>
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
              <DeclineErasure lastResult={answer?.decline} busy={busy} />
            </>
          )}
        </div>
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
