// «/account/consents/:document»: one consent that is not needed for learning: its text, giving and withdrawing.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import {
  consentVersion,
  giveConsent,
  readConsentText,
  withdrawConsent,
} from '#app/features/identity/consent.server.ts'
import { consentDocument, readConsentDocument } from '#app/features/identity/consent.ts'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { formatDay } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { Button } from '#app/ui/button.tsx'
import { FormErrors } from '#app/ui/field.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { Markdown } from '#app/ui/markdown.tsx'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Согласие — Решаю' }]

/** The consent without which nothing is open has a page of its own. */
function wantedDocument(name: string | undefined) {
  const document = readConsentDocument(name)
  if (!document || document === consentDocument) throw notFound()
  return document
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const document = wantedDocument(params.document)
  const given = viewer.consents.includes(`${document}@${consentVersion(document)}`)
  return { ...(await readConsentText(document)), given }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const document = wantedDocument(params.document)
  const form = await request.formData()
  const saved = { headers: { 'Set-Cookie': flashCookie('saved') } }
  if (form.get('intent') === 'withdraw') {
    await withdrawConsent(viewer, new Date(), document)
    return redirect('/account/consents', saved)
  }
  const answer = await giveConsent(viewer, String(form.get('version')), new Date(), document)
  if (answer.outcome === 'given') return redirect('/account/consents', saved)
  return data({ error: 'Текст согласия обновился. Прочитайте новый и решите заново.' }, { status: 409 })
}

export const clientAction = keepingForm((sentence) => ({ error: sentence }))

export default function ConsentPurpose() {
  const { title, version, text, given } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  return (
    <Page width="text" underTabs>
      <PageHeader
        title={title}
        lead={`Редакция от ${formatDay(new Date(version))}`}
        crumbs={[{ to: '/account/consents', title: 'Согласие' }]}
      />
      <Card as="article" aria-label="Текст согласия">
        <Markdown text={text} />
      </Card>
      <Form method="post" className="mt-6 space-y-4">
        <FormErrors errors={answer ? [answer.error] : null} />
        <input type="hidden" name="version" value={version} />
        {given ? (
          <>
            <Notice tone="pine">Вы дали это согласие.</Notice>
            <Button tone="danger" name="intent" value="withdraw" busy={busy}>
              Отозвать согласие
            </Button>
          </>
        ) : (
          <Button name="intent" value="give" busy={busy}>
            Даю согласие
          </Button>
        )}
      </Form>
    </Page>
  )
}
