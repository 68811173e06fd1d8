// «/account/consents»: which consents I gave, and withdrawing.
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { consentDocument, consentPurposes } from '#app/features/identity/consent.ts'
import { listOwnConsents, withdrawConsent } from '#app/features/identity/consent.server.ts'
import { requireSignedIn } from '#app/features/identity/viewer.server.ts'
import { homeTimeZone } from '#app/features/organisations/posts.server.ts'
import { formatDateTime, formatDay } from '#app/lib/dates.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Badge, EmptyState, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Согласие — Решаю' }]

const optional = consentPurposes.filter(({ required }) => !required)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireSignedIn(request)
  const timeZone = viewer.timeZone ?? (await homeTimeZone(viewer.userId))
  return { consents: await listOwnConsents(viewer), timeZone }
}

export async function action({ request }: ActionFunctionArgs) {
  await withdrawConsent(await requireSignedIn(request))
  return redirect('/account/consents')
}

export default function Consents() {
  const { consents: all, timeZone } = useLoaderData<typeof loader>()
  const consents = all.filter(({ document }) => document === consentDocument)
  const inForce = consents.some((consent) => !consent.withdrawnAt)
  return (
    <Page width="text" underTabs>
      <PageHeader title="Согласие" />
      {consents.length ? (
        <ul className="mb-8 space-y-4">
          {consents.map((consent) => (
            <li key={consent.id} className="border-l-2 border-line pl-4">
              <p className="font-semibold">Обработка персональных данных</p>
              <p className="text-ink-2">Редакция от {formatDay(new Date(consent.version))}</p>
              <p className="text-ink-2">Дано {formatDateTime(consent.givenAt, timeZone)}</p>
              {consent.withdrawnAt ? (
                <p className="text-wax">Отозвано {formatDateTime(consent.withdrawnAt, timeZone)}</p>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {inForce ? (
        <div className="space-y-4">
          <p>
            <Link to="/consent">Прочитать согласие</Link>
          </p>
          <h2>Отозвать</h2>
          <p className="text-ink-2">
            После отзыва уроки, тесты и документы станут Вам недоступны, пока Вы не дадите согласие снова.
            Пройденное сохранится. Удалить данные можно на странице{' '}
            <Link to="/account/data">«Мои данные»</Link>.
          </p>
          <Form method="post">
            <Button tone="danger">Отозвать согласие</Button>
          </Form>
        </div>
      ) : (
        <EmptyState
          title="Сейчас согласия нет"
          action={<ButtonLink to="/consent">Прочитать и решить</ButtonLink>}
        >
          Без него открыта только учётная запись.
        </EmptyState>
      )}
      <h2 className="mt-10 mb-3">Другие цели</h2>
      <p className="mb-4 text-ink-2">Эти согласия необязательны: учёбе и документам они не нужны.</p>
      <ul className="space-y-4">
        {optional.map(({ document, title, text }) => {
          const given = all.find((one) => one.document === document && !one.withdrawnAt)
          return (
            <li key={document} className="rounded-surface border border-line bg-card px-5 py-4">
              <p className="flex flex-wrap items-center gap-3 font-semibold">
                {title} {given ? <Badge tone="pine">дано</Badge> : <Badge>не дано</Badge>}
              </p>
              <p className="mt-1 text-ink-2">{text}</p>
              <p className="mt-1">
                <Link to={`/account/consents/${document}`} className="inline-block py-1">
                  {given ? 'Прочитать или отозвать' : 'Прочитать и решить'}
                </Link>
              </p>
            </li>
          )
        })}
      </ul>
    </Page>
  )
}
