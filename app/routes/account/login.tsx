// «/login»: e-mail and password, and in a demo the cast. Open to anyone: this is the door.
import { parseForm } from '#app/lib/parse-form.ts'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DemoCast } from '#app/features/identity/demo-cast.tsx'
import { findDemoPerson, listDemoCast } from '#app/features/identity/demo-cast.server.ts'
import { deviceWords } from '#app/features/identity/device.ts'
import { SignInForm } from '#app/features/identity/sign-in-form.tsx'
import { signInSchema } from '#app/features/identity/sign-in.schema.ts'
import { signIn } from '#app/features/identity/sign-in.server.ts'
import { findViewer, notFound, startAuthSession } from '#app/features/identity/viewer.server.ts'
import { safeReturnPath } from '#app/lib/return-path.ts'
import { Card, Page, PageHeader } from '#app/ui/page.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction = () => [{ title: 'Вход — Решаю' }]

const refusals = {
  wrong: {
    status: 422,
    text: 'Почта или пароль не подошли. После десяти неудач подряд вход закроется на 15 минут.',
  },
  locked: {
    status: 429,
    text: 'Было десять неудачных попыток подряд, вход закрыт на 15 минут. Подождите или задайте новый пароль по ссылке «Не помню пароль».',
  },
  'too-many': {
    status: 429,
    text: 'С Вашего адреса слишком много неудачных попыток. Подождите пять минут.',
  },
} as const

export async function loader({ request }: LoaderFunctionArgs) {
  if (await findViewer(request)) throw redirect(wantedPage(request))
  return { cast: await listDemoCast() }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData()
  const enter = async (userId: string) => {
    const cookie = await startAuthSession(userId, deviceWords(request.headers.get('user-agent')), new Date())
    return redirect(wantedPage(request), { headers: { 'Set-Cookie': cookie } })
  }
  const demoUser = form.get('demoUser')
  if (typeof demoUser === 'string') {
    const userId = await findDemoPerson(demoUser)
    if (!userId) throw notFound()
    return enter(userId)
  }
  const submission = parseForm(form, { schema: signInSchema })
  const hideFields = ['password']
  if (submission.status !== 'success') return data(submission.reply({ hideFields }), { status: 422 })
  const answer = await signIn({ ...submission.value, address: context.clientAddress })
  if (answer.outcome === 'signed-in') return enter(answer.userId)
  const { status, text } = refusals[answer.reason]
  return data(submission.reply({ formErrors: [text], hideFields }), { status })
}

export const clientAction = keepingForm(formTrouble)

function wantedPage(request: Request): string {
  return safeReturnPath(new URL(request.url).searchParams.get('to'))
}

export default function Login() {
  const { cast } = useLoaderData<typeof loader>()
  const form = (
    <Card aria-label="Вход по почте и паролю">
      <SignInForm lastResult={useActionData<typeof action>()} />
    </Card>
  )
  if (!cast.length)
    return (
      <Page width="form">
        <PageHeader title="Вход" lead="Введите почту, на которую пришло приглашение, и свой пароль." />
        {form}
      </Page>
    )
  return (
    <Page>
      <PageHeader
        title="Вход"
        lead={
          <>
            Это учебный стенд: войдите одним нажатием от имени любого из вымышленных людей или{' '}
            <a href="#by-password" className="underline">
              по почте и паролю
            </a>
            .
          </>
        }
      />
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <section aria-labelledby="cast" className="lg:order-first">
          <h2 id="cast" className="mb-3">
            Кем Вы хотите войти
          </h2>
          <DemoCast people={cast} />
        </section>
        <section aria-labelledby="by-password">
          <h2 id="by-password" className="mb-3">
            По почте и паролю
          </h2>
          {form}
          <p className="mt-3 text-[0.9rem] text-ink-2">
            Пароль у всех один: <strong className="font-semibold text-ink">reshayu-demo</strong>
          </p>
        </section>
      </div>
    </Page>
  )
}
