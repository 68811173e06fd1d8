// «/admin/users/duplicates»: accounts that are likely one person, and the way to any two by their e-mails.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { type Signal, signalTitles } from '#app/features/identity/duplicates.ts'
import { findAccountsByEmail } from '#app/features/identity/people-list.server.ts'
import { requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { listLikelyPairs } from '#app/features/organisations/duplicates.server.ts'
import { formatDateDigits } from '#app/lib/dates.ts'
import { pagesOf, readListing } from '#app/lib/listing.ts'
import { counted, fullName } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Badge, Card, EmptyState, Page, PageHeader } from '#app/ui/page.tsx'
import { DataTable, Paging } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Похожие учётные записи — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'admin')
  const { page } = readListing(new URL(request.url), ['likeness'] as const, 'likeness')
  const { pairs, total } = await listLikelyPairs(page)
  const shown = ({ createdAt, ...account }: (typeof pairs)[number]['first']) => ({
    ...{ userId: account.userId, email: account.email, municipality: account.municipality },
    name: fullName(account),
    since: formatDateDigits(createdAt, 'Europe/Moscow'),
  })
  return {
    pairs: pairs.map(({ first, second, signals }) => ({
      first: shown(first),
      second: shown(second),
      signals,
    })),
    page,
    pages: pagesOf(total),
    total,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  await requirePlatformRole(request, 'admin')
  const form = await request.formData()
  const [kept, merged] = await findAccountsByEmail([form.get('keep'), form.get('close')].map(String))
  const missing = 'Учётной записи с такой почтой нет.'
  if (!kept || !merged)
    return data({ keep: kept ? null : [missing], close: merged ? null : [missing] }, { status: 422 })
  return redirect(`/admin/users/merge?keep=${kept}&close=${merged}`)
}

export const clientAction = keepingForm((sentence) => ({ keep: [sentence], close: null }))

interface Shown {
  userId: string
  name: string
  email: string
  municipality: string | null
  since: string
}

export default function Duplicates() {
  const { pairs, page, pages, total } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page>
      <PageHeader
        title="Похожие учётные записи"
        lead="Одинаковые имена, у которых совпадает что-то ещё. Решаете Вы: тёзки бывают и в одном отделе."
        crumbs={[{ to: '/admin/users', title: 'Люди и роли' }]}
      />
      {pairs.length ? (
        <>
          <DataTable
            caption="Похожие учётные записи"
            rows={pairs}
            rowKey={({ first, second }) => `${first.userId} ${second.userId}`}
            columns={[
              { key: 'first', title: 'Одна', cell: ({ first }) => <Account account={first} /> },
              { key: 'second', title: 'Другая', cell: ({ second }) => <Account account={second} /> },
              {
                key: 'signals',
                title: 'Совпало',
                cell: ({ signals }) => (
                  <ul className="min-w-40 space-y-1">
                    {signals.map((signal: Signal) => (
                      <li key={signal}>
                        <Badge tone="amber">{signalTitles[signal]}</Badge>
                      </li>
                    ))}
                  </ul>
                ),
              },
              {
                key: 'merge',
                title: 'Что сделать',
                cell: ({ first, second }) => (
                  <Link
                    to={`/admin/users/merge?keep=${first.userId}&close=${second.userId}`}
                    className="inline-flex min-h-11 items-center"
                    aria-label={`Сравнить и объединить: ${first.name}`}
                  >
                    Сравнить
                  </Link>
                ),
              },
            ]}
          />
          <Paging page={page} pages={pages} total={counted(total, 'пара', 'пары', 'пар')} />
        </>
      ) : (
        <EmptyState title="Похожих записей нет">
          Если знаете о двух записях одного человека, укажите их почты ниже.
        </EmptyState>
      )}
      <Card aria-labelledby="known" className="mt-10 max-w-2xl">
        <h2 id="known" className="mb-4">
          Объединить известные записи
        </h2>
        <Form method="post" className="space-y-5">
          <TextField
            id="keep"
            name="keep"
            type="email"
            label="Почта, которая останется"
            errors={answer?.keep}
            required
          />
          <TextField
            id="close"
            name="close"
            type="email"
            label="Почта лишней записи"
            errors={answer?.close}
            required
          />
          <Button tone="secondary">Сравнить</Button>
        </Form>
      </Card>
    </Page>
  )
}

function Account({ account: { userId, name, email, municipality, since } }: { account: Shown }) {
  return (
    <div className="min-w-52 font-normal">
      <Link to={`/admin/users/${userId}`} className="font-semibold">
        {name}
      </Link>
      <p className="break-all text-ink-2">{email}</p>
      <p className="text-[0.9rem] text-ink-2">
        {municipality ?? 'без должности в муниципалитете'}, с {since}
      </p>
    </div>
  )
}
