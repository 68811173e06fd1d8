// «/admin/users/merge?keep=…&close=…»: what would go over from one account to the other, table by table; asks, then merges.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { mergeAccounts, type MergeLine, planMerge } from '#app/features/records/merge.server.ts'
import { formatDate } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Объединение записей — Решаю' }]

const idsOf = (request: Request) => {
  const { searchParams } = new URL(request.url)
  return { keptId: searchParams.get('keep') ?? '', mergedId: searchParams.get('close') ?? '' }
}

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const plan = await planMerge(viewer.userId, idsOf(request))
  if (!plan) throw notFound()
  const { kept, merged, lines, refusals } = plan
  const shown = ({ createdAt, ...account }: typeof kept) => ({
    ...account,
    since: formatDate(createdAt, 'Europe/Moscow'),
  })
  return { kept: shown(kept), merged: shown(merged), lines, refusals }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const ids = idsOf(request)
  const answer = await mergeAccounts(viewer.userId, ids)
  if (answer.outcome === 'unknown') throw notFound()
  if (answer.outcome === 'refused') return data({ error: answer.refusals.join(' ') }, { status: 409 })
  return redirect(`/admin/users/${ids.keptId}`, { headers: { 'Set-Cookie': flashCookie('accounts-merged') } })
}

export const clientAction = keepingForm((error) => ({ error }))

const fates: Record<MergeLine['what'], string> = {
  move: 'перейдёт',
  join: 'есть у обеих записей: лишнее исчезнет',
  drop: 'завершится',
  stay: 'останется при закрытой записи',
}

export default function Merge() {
  const { kept, merged, lines, refusals } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().formMethod === 'POST'
  return (
    <Page>
      <PageHeader
        title="Объединить две записи"
        lead={kept.name}
        crumbs={[
          { to: '/admin/users', title: 'Люди и роли' },
          { to: '/admin/users/duplicates', title: 'Похожие учётные записи' },
        ]}
      />
      {answer?.error ? (
        <div className="mb-6">
          <Notice tone="wax" live>
            {answer.error}
          </Notice>
        </div>
      ) : null}
      <div className="grid gap-6 md:grid-cols-2">
        <Account title="Останется" account={kept} />
        <Account title="Закроется" account={merged} />
      </div>
      <p className="mt-3">
        <Link
          to={`/admin/users/merge?keep=${merged.id}&close=${kept.id}`}
          className="inline-flex min-h-11 items-center"
        >
          Поменять местами
        </Link>
      </p>
      <h2 className="mt-8 mb-3">Что перейдёт</h2>
      {lines.length ? (
        <DataTable
          caption="Что будет с данными закрываемой записи"
          rows={lines}
          rowKey={({ table }) => table}
          columns={[
            { key: 'title', title: 'Что', cell: ({ title }) => title },
            { key: 'rows', title: 'Строк', numeric: true, cell: ({ rows }) => rows },
            { key: 'what', title: 'Что с ними будет', cell: ({ what }) => fates[what] },
          ]}
        />
      ) : (
        <p className="text-ink-2">У закрываемой записи ничего нет.</p>
      )}
      <div className="mt-8 max-w-3xl space-y-4">
        {refusals.length ? (
          <Notice tone="wax">
            <p className="font-semibold">Объединить нельзя</p>
            <ul className="mt-2 ml-4 list-disc">
              {refusals.map((refusal) => (
                <li key={refusal}>{refusal}</li>
              ))}
            </ul>
          </Notice>
        ) : (
          <>
            <Notice tone="amber">
              Отменить объединение нельзя: откуда какая строка пришла, мы не храним. Почта {merged.email}{' '}
              останется за закрытой записью: войти по ней не получится, и никто другой её не займёт. Человек
              входит по {kept.email}.
            </Notice>
            <Form method="post">
              <ConfirmSubmit
                busy={busy}
                question={`Объединить записи: ${kept.name}?`}
                detail={`Всё перейдёт к ${kept.email}, запись ${merged.email} закроется. Отменить это нельзя.`}
                confirm="Объединить"
              >
                Объединить записи
              </ConfirmSubmit>
            </Form>
          </>
        )}
      </div>
    </Page>
  )
}

function Account({
  title,
  account,
}: {
  title: string
  account: { id: string; name: string; email: string; since: string }
}) {
  return (
    <Card aria-label={`${title}: ${account.email}`}>
      <h2>{title}</h2>
      <p className="mt-2">
        <Link to={`/admin/users/${account.id}`}>{account.name}</Link>
      </p>
      <p className="break-all">{account.email}</p>
      <p className="text-ink-2">создана {account.since}</p>
    </Card>
  )
}
