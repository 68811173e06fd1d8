// /registry/people/:id/names: one learner's name in the cases of papers: checked by ear, corrected once.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { NameFormsForm } from '#app/features/records/name-forms-form.tsx'
import { correctNameForms, findNameForms } from '#app/features/records/name-forms.server.ts'
import { undeclined } from '#app/features/records/name-forms.ts'
import { findRecordPerson } from '#app/features/records/people.server.ts'
import { nameFormsSchema } from '#app/features/records/record.schema.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { fullName } from '#app/lib/russian.ts'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'
import { Card, Page, PageHeader } from '#app/ui/page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'registrar')
  const person = await findRecordPerson(viewer, params.id ?? '')
  const found = person && (await findNameForms(person.userId))
  if (!person || !found) throw notFound()
  const { forms, sex, corrected } = found
  return { userId: person.userId, name: fullName(person), forms, corrected, sexKnown: sex !== null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'registrar')
  const person = await findRecordPerson(viewer, params.id ?? '')
  if (!person) throw notFound()
  const ids = { actorId: viewer.userId, userId: person.userId }
  const form = await request.formData()
  const intent = form.get('intent')
  if (intent === 'undeclined') await correctNameForms(ids, undeclined(person))
  else if (intent === 'by-library') await correctNameForms(ids, null)
  else {
    const submission = parseForm(form, { schema: nameFormsSchema })
    if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
    await correctNameForms(ids, { nominative: fullName(person), ...submission.value })
  }
  return redirect(`/registry/people/${person.userId}/names`, {
    headers: { 'Set-Cookie': flashCookie('saved') },
  })
}

export const clientAction = keepingForm(formTrouble)

export default function PersonNameForms() {
  const { userId, name, forms, corrected, sexKnown } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <Page width="text" underTabs>
      <PageHeader
        title="Как склоняется имя"
        lead={name}
        crumbs={[
          { to: '/registry/people', title: 'Данные слушателей' },
          { to: `/registry/people/${userId}/record`, title: name },
        ]}
      />
      <Card aria-label="Формы имени">
        <NameFormsForm
          key={JSON.stringify(forms)}
          lastResult={lastResult}
          forms={forms}
          corrected={corrected}
          sexKnown={sexKnown}
        />
      </Card>
    </Page>
  )
}
