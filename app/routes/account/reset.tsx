// «/password/reset/:token»: a new password by the link from a letter. Open to anyone who holds the link.
import { parseForm } from '#app/lib/parse-form.ts'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from '@remix-run/react'
import { deviceWords } from '#app/features/identity/device.ts'
import { ExpiredLink } from '#app/features/identity/expired-link.tsx'
import { NewPasswordForm } from '#app/features/identity/new-password-form.tsx'
import { findLinkOwner, setPasswordByLink } from '#app/features/identity/password-reset.server.ts'
import { passwordProblemTexts } from '#app/features/identity/password.ts'
import { newPasswordSchema } from '#app/features/identity/sign-in.schema.ts'
import { startAuthSession } from '#app/features/identity/viewer.server.ts'
import { Card, Page, PageHeader } from '#app/ui/page.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction = () => [{ title: 'Новый пароль — Решаю' }]

export async function loader({ params }: LoaderFunctionArgs) {
  const owner = await findLinkOwner('password-reset', params.token ?? '')
  return owner ? { owner } : data({ owner: null }, { status: 410 })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const submission = parseForm(await request.formData(), { schema: newPasswordSchema })
  const hideFields = ['password', 'repeat']
  if (submission.status !== 'success') return data(submission.reply({ hideFields }), { status: 422 })
  const result = await setPasswordByLink('password-reset', params.token ?? '', submission.value.password)
  if (result.outcome === 'set') {
    const device = deviceWords(request.headers.get('user-agent'))
    const cookie = await startAuthSession(result.userId, device, new Date())
    return redirect('/', { headers: { 'Set-Cookie': cookie } })
  }
  if (result.reason === 'expired') return data(null, { status: 410 })
  const fieldErrors = { password: [passwordProblemTexts[result.problem]] }
  return data(submission.reply({ fieldErrors, hideFields }), { status: 422 })
}

export const clientAction = keepingForm(formTrouble)

/** A link that was used up while its page stood open: read again, so that the page says so. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 410 || defaultShouldRevalidate

export default function PasswordReset() {
  const { owner } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  if (!owner) return <ExpiredLink kind="password-reset" />
  return (
    <Page width="form">
      <PageHeader
        title="Новый пароль"
        lead={
          <span className="wrap-anywhere">Для учётной записи {owner.email}. Остальные входы завершатся.</span>
        }
      />
      <Card>
        <NewPasswordForm lastResult={lastResult} email={owner.email} button="Сохранить и войти" />
      </Card>
    </Page>
  )
}
