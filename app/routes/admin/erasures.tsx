// «/erasures»: requests to be forgotten, for the registrar and the administrator of the whole platform.
import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { recordErasureRequest } from '#app/features/records/erasure-request.server.ts'
import { listErasures } from '#app/features/records/erasure.server.ts'
import { formatDate } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Badge, Card, EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Удаление данных — Решаю' }]

const zone = 'Europe/Moscow'

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'registrar', 'admin')
  return { requests: await listErasures(), search: new URL(request.url).search }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'registrar', 'admin')
  const form = await request.formData()
  const email = String(form.get('email') ?? '')
    .trim()
    .toLowerCase()
  const id = await recordErasureRequest(viewer.userId, { email, reason: 'по письменному заявлению' })
  if (id) return redirect(`/erasures/${id}${new URL(request.url).search}`)
  return data({ email, error: 'Человека с такой почтой нет. Проверьте адрес.' }, { status: 422 })
}

export default function Erasures() {
  const { requests, search } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  return (
    <Page>
      <PageHeader
        title="Удаление данных"
        lead="Кто попросил удалить свои данные. На ответ закон даёт десять рабочих дней."
      />
      {requests.length ? (
        <DataTable
          caption="Запросы на удаление данных"
          rows={requests}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              title: 'Кто',
              cell: ({ id, name, requestedAt }) => (
                <>
                  <Link to={`/erasures/${id}${search}`} className="inline-block py-1 font-semibold">
                    {name}
                  </Link>
                  <span className="block text-[0.95rem] text-ink-2">
                    запрос от {formatDate(requestedAt, zone)}
                  </span>
                </>
              ),
            },
            {
              key: 'state',
              title: 'Состояние',
              cell: ({ doneAt, declinedAt }) =>
                doneAt ? (
                  <Badge tone="pine">удалено {formatDate(doneAt, zone)}</Badge>
                ) : declinedAt ? (
                  <Badge tone="wax">отказано {formatDate(declinedAt, zone)}</Badge>
                ) : (
                  <Badge tone="amber">ждёт решения</Badge>
                ),
            },
          ]}
        />
      ) : (
        <EmptyState title="Запросов нет">
          Человек просит об удалении в учётной записи, на странице «Мои данные».
        </EmptyState>
      )}
      <Card aria-labelledby="paper" className="mt-8 max-w-xl">
        <h2 id="paper">Пришло письменное заявление</h2>
        <Form method="post" className="mt-4 space-y-4">
          <TextField
            id="email"
            name="email"
            type="email"
            label="Почта человека на платформе"
            defaultValue={answer?.email}
            errors={answer ? [answer.error] : null}
            required
          />
          <Button tone="secondary" busy={busy}>
            Записать запрос
          </Button>
        </Form>
      </Card>
    </Page>
  )
}
