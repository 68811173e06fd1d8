// «/admin/users/:id/names»: corrects a person's name.
import { getFormProps, useForm } from '@conform-to/react'
import { parseForm } from '#app/lib/parse-form.ts'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { NamesFields } from '#app/features/identity/names-fields.tsx'
import { namesSchema } from '#app/features/identity/person.schema.ts'
import { findPerson, renamePerson } from '#app/features/identity/person.server.ts'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { fullName } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { FormErrors } from '#app/ui/field.tsx'
import { Card, Page, PageHeader } from '#app/ui/page.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction = () => [{ title: 'Имя — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'admin')
  const person = await findPerson(params.id ?? '')
  if (!person) throw notFound()
  const { id, surname, givenName, patronymic } = person
  return { id, names: { surname, givenName, patronymic: patronymic ?? '' } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const person = await findPerson(params.id ?? '')
  if (!person) throw notFound()
  const submission = parseForm(await request.formData(), { schema: namesSchema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  await renamePerson(viewer.userId, person.id, submission.value)
  return redirect(`/admin/users/${person.id}?done=names`)
}

export const clientAction = keepingForm(formTrouble)

interface Fields {
  surname: string
  givenName: string
  patronymic: string
}

export default function PersonNames() {
  const { id, names } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<Fields>({
    id: 'names',
    lastResult,
    defaultValue: { ...names, givenName: names.givenName || '—' },
  })
  const busy = useNavigation().state !== 'idle'
  return (
    <Page width="form" underTabs>
      <PageHeader
        title="Имя"
        lead="Выданные удостоверения останутся с прежним именем."
        crumbs={[
          { to: '/admin/users', title: 'Люди и роли' },
          { to: `/admin/users/${id}`, title: fullName(names) },
        ]}
      />
      <Card>
        <Form method="post" className="space-y-5" {...getFormProps(form)}>
          <FormErrors errors={form.errors} />
          <NamesFields fields={fields} />
          <Button busy={busy}>Сохранить</Button>
        </Form>
      </Card>
    </Page>
  )
}
