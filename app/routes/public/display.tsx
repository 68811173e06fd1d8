// «Версия для слабовидящих» as a page: everything the panel does, without scripts.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { displayOf, isUsual, usualDisplay } from '#app/features/identity/display.ts'
import { displaySchema } from '#app/features/identity/display.schema.ts'
import { saveDisplay } from '#app/features/identity/display.server.ts'
import { DisplayFields } from '#app/features/identity/display-form.tsx'
import { findViewer } from '#app/features/identity/viewer.server.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { safeReturnPath } from '#app/lib/return-path.ts'
import { Button } from '#app/ui/button.tsx'
import { Card, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Версия для слабовидящих — Решаю' }]

// Open to anyone: a stranger must be able to read the sign-in page too.
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await findViewer(request)
  return {
    display: displayOf(viewer?.display ?? null, request.headers.get('Cookie')),
    signedIn: viewer !== null,
    to: safeReturnPath(new URL(request.url).searchParams.get('to')),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const wanted = form.get('reset') ? usualDisplay : displaySchema.safeParse(Object.fromEntries(form)).data
  if (!wanted) return data({ kept: false }, { status: 422 })
  const cookie = await saveDisplay(await findViewer(request), wanted)
  if (form.get('inline')) return data({ kept: true }, { headers: { 'Set-Cookie': cookie } })
  const headers = new Headers({ 'Set-Cookie': cookie })
  headers.append('Set-Cookie', flashCookie('display-changed'))
  const to = form.get('to')
  return redirect(typeof to === 'string' && to ? safeReturnPath(to) : '/display', { headers })
}

export default function DisplayPage() {
  const { display, signedIn, to } = useLoaderData<typeof loader>()
  return (
    <Page width="wide">
      <PageHeader
        title="Версия для слабовидящих"
        lead={
          signedIn
            ? 'Выберите, как показывать страницы. Выбор хранится в Вашем профиле и действует на всех устройствах.'
            : 'Выберите, как показывать страницы. Выбор хранится в этом браузере, а после входа — в Вашем профиле.'
        }
      />
      <Card>
        <Form method="post" key={JSON.stringify(display)}>
          <input type="hidden" name="to" value={to === '/' ? '' : to} />
          <DisplayFields display={display} idPrefix="page" />
          <div className="mt-7 flex flex-wrap gap-3">
            <Button>Применить</Button>
            {isUsual(display) ? null : (
              <Button name="reset" value="1" tone="secondary">
                Обычная версия
              </Button>
            )}
          </div>
        </Form>
      </Card>
      <div className="mt-8 max-w-2xl space-y-3 text-ink-2">
        <p>
          Страницы работают с клавиатуры и с программами экранного доступа. Текст можно увеличить и средствами
          браузера: <kbd>Ctrl</kbd> и <kbd>+</kbd>.
        </p>
        {to === '/' ? null : (
          <p>
            <Link to={to}>Вернуться без изменений</Link>
          </p>
        )}
      </div>
    </Page>
  )
}
