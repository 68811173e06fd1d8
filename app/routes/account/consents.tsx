// «/account/consents»: which consents I gave, and withdrawing.
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { listOwnConsents, withdrawConsent } from '#app/features/identity/consent.server.ts'
import { requireSignedIn } from '#app/features/identity/viewer.server.ts'
import { homeTimeZone } from '#app/features/organisations/posts.server.ts'
import { formatDateTime, formatDay } from '#app/lib/dates.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Согласие — Решаю' }]

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
  const { consents, timeZone } = useLoaderData<typeof loader>()
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
            Пройденное сохранится. Чтобы данные удалили, напишите по адресу из текста согласия: организатор
            ответит в срок, установленный законом.
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
    </Page>
  )
}
