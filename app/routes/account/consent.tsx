// «/consent»: the consent to the processing of personal data, a document of its own. Open to a signed-in person
// without it: nothing else is, until it is given.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { consentVersion, giveConsent, readConsentText } from '#app/features/identity/consent.server.ts'
import { hasConsented } from '#app/features/identity/consent.ts'
import { requireSignedIn } from '#app/features/identity/viewer.server.ts'
import { formatDay } from '#app/lib/dates.ts'
import { safeReturnPath } from '#app/lib/return-path.ts'
import { Button } from '#app/ui/button.tsx'
import { FormErrors } from '#app/ui/field.tsx'
import { Markdown } from '#app/ui/markdown.tsx'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction = () => [{ title: 'Согласие — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireSignedIn(request)
  return { ...(await readConsentText()), given: hasConsented(viewer, consentVersion()) }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireSignedIn(request)
  const version = (await request.formData()).get('version')
  const answer = await giveConsent(viewer, typeof version === 'string' ? version : '')
  if (answer.outcome === 'given') return redirect(safeReturnPath(new URL(request.url).searchParams.get('to')))
  return data({ error: 'Текст согласия обновился. Прочитайте новый и решите заново.' }, { status: 409 })
}

export const clientAction = keepingForm((sentence) => ({ error: sentence }))

export default function ConsentPage() {
  const { title, version, text, given } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  return (
    <Page width="text">
      <PageHeader title={title} lead={`Редакция от ${formatDay(new Date(version))}`} />
      <Card as="article" aria-label="Текст согласия">
        <Markdown text={text} />
      </Card>
      <div className="mt-6 space-y-4">
        {given ? (
          <Notice tone="pine">Вы дали это согласие. Отозвать его можно в профиле.</Notice>
        ) : (
          <>
            <FormErrors errors={answer ? [answer.error] : null} />
            <div className="flex flex-wrap gap-3">
              <Form method="post">
                <input type="hidden" name="version" value={version} />
                <Button busy={busy}>Даю согласие</Button>
              </Form>
              <Form method="post" action="/logout">
                <Button tone="secondary">Не даю, выйти</Button>
              </Form>
            </div>
          </>
        )}
      </div>
    </Page>
  )
}
