// /registry/issuer: the details of the organisation that issues documents.
import { parseForm } from '#app/lib/parse-form.ts'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { issuerForm } from '#app/features/certification/certification.schema.ts'
import { IssuerForm } from '#app/features/certification/issuer-form.tsx'
import { findIssuer, saveIssuer } from '#app/features/certification/issuer.server.ts'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'registrar')
  return { issuer: await findIssuer(), saved: new URL(request.url).searchParams.has('saved') }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'registrar')
  const submission = parseForm(await request.formData(), { schema: issuerForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const result = await saveIssuer(viewer, submission.value)
  if (result.outcome === 'refused') throw notFound()
  return redirect('/registry/issuer?saved=1')
}

export const clientAction = keepingForm(formTrouble)

export default function Issuer() {
  const { issuer, saved } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  return (
    <Page width="text">
      <PageHeader
        title="Реквизиты организации"
        lead="Они стоят на каждом удостоверении. Выданные раньше не меняются: в них остаются реквизиты дня выдачи."
      />
      {saved && !lastResult ? (
        <div className="mb-6">
          <Notice tone="pine" live>
            Реквизиты сохранены.
          </Notice>
        </div>
      ) : null}
      <Card>
        <IssuerForm issuer={issuer} lastResult={lastResult} busy={busy} />
      </Card>
    </Page>
  )
}
