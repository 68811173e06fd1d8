// «/account/password»: a new password for a signed-in person; every other sign-in ends.
import { parseForm } from '#app/lib/parse-form.ts'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { NewPasswordForm } from '#app/features/identity/new-password-form.tsx'
import { changePassword } from '#app/features/identity/password-change.server.ts'
import { passwordProblemTexts } from '#app/features/identity/password.ts'
import { changedPasswordSchema } from '#app/features/identity/sign-in.schema.ts'
import { requireSignedIn } from '#app/features/identity/viewer.server.ts'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction = () => [{ title: 'Пароль — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { email } = await requireSignedIn(request)
  return { email }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireSignedIn(request)
  const submission = parseForm(await request.formData(), { schema: changedPasswordSchema })
  const hideFields = ['current', 'password', 'repeat']
  if (submission.status !== 'success') return data(submission.reply({ hideFields }), { status: 422 })
  const { current, password } = submission.value
  const answer = await changePassword(viewer, { current, password, address: context.clientAddress })
  if (answer.outcome === 'changed') return redirect('/account/password?saved')
  if (answer.reason === 'too-many') {
    const formErrors = ['Слишком много неудачных попыток. Подождите пять минут.']
    return data(submission.reply({ formErrors, hideFields }), { status: 429 })
  }
  const fieldErrors: Record<string, string[]> =
    answer.reason === 'weak'
      ? { password: [passwordProblemTexts[answer.problem]] }
      : { current: ['Это не нынешний пароль.'] }
  return data(submission.reply({ fieldErrors, hideFields }), { status: 422 })
}

export const clientAction = keepingForm(formTrouble)

export default function Password() {
  const { email } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const saved = useSearchParams()[0].has('saved') && !lastResult
  return (
    <Page width="text" underTabs>
      <PageHeader title="Пароль" />
      <div className="max-w-xl space-y-5">
        {saved ? (
          <Notice tone="pine" live>
            Пароль изменён. Остальные входы завершены.
          </Notice>
        ) : null}
        <Card>
          <NewPasswordForm lastResult={lastResult} email={email} withCurrent button="Изменить пароль" />
        </Card>
      </div>
    </Page>
  )
}
