// «/admin/users/new»: invites somebody. The one-time link is shown once, here.
import { randomUUID } from 'node:crypto'
import { getFormProps, useForm } from '@conform-to/react'
import { parseForm } from '#app/lib/parse-form.ts'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { NamesFields } from '#app/features/identity/names-fields.tsx'
import { OneTimeLink } from '#app/features/identity/one-time-link.tsx'
import { inviteNewPerson } from '#app/features/identity/person-invitation.server.ts'
import { personInvitationSchema } from '#app/features/identity/person.schema.ts'
import { requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { fieldOf } from '#app/ui/conform-field.ts'
import { FormErrors, TextField } from '#app/ui/field.tsx'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction = () => [{ title: 'Приглашение — Решаю' }]

const none = { reply: null, known: null, invited: null }

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'admin')
  return { formKey: randomUUID() }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const form = await request.formData()
  const submission = parseForm(form, { schema: personInvitationSchema })
  if (submission.status !== 'success') return data({ ...none, reply: submission.reply() }, { status: 422 })
  const { formKey, ...person } = submission.value
  const answer = await inviteNewPerson(viewer.userId, person, `invitation:${formKey}`)
  if (answer.outcome === 'invited') return { ...none, invited: answer.invited }
  const fieldErrors = { email: ['Человек с этой почтой уже есть.'] }
  return data({ ...none, reply: submission.reply({ fieldErrors }), known: answer.userId }, { status: 409 })
}

export const clientAction = keepingForm((sentence) => ({ ...none, reply: formTrouble(sentence) }))

interface Fields {
  email: string
  surname: string
  givenName: string
  patronymic: string
}

export default function NewPerson() {
  const { formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<Fields>({ id: 'new-person', lastResult: answer?.reply })
  const busy = useNavigation().state !== 'idle'
  const crumbs = [{ to: '/admin/users', title: 'Люди и роли' }]
  if (answer?.invited)
    return (
      <Page width="form" underTabs>
        <PageHeader title="Приглашение отправлено" crumbs={crumbs} />
        <div className="space-y-6">
          {answer.invited.link ? (
            <OneTimeLink link={answer.invited.link} />
          ) : (
            <Notice tone="sky">Приглашение уже отправлено: второй раз письмо не ушло.</Notice>
          )}
          <p className="flex flex-wrap gap-3">
            <ButtonLink to={`/admin/users/${answer.invited.userId}/roles`}>Дать роль</ButtonLink>
            <ButtonLink to="/admin/users" tone="secondary">
              К списку людей
            </ButtonLink>
          </p>
        </div>
      </Page>
    )
  return (
    <Page width="form" underTabs>
      <PageHeader
        title="Пригласить человека"
        lead="Ему придёт письмо со ссылкой, по которой он задаст пароль. Роль дадите следующим шагом."
        crumbs={crumbs}
      />
      <Card>
        <Form method="post" className="space-y-5" {...getFormProps(form)}>
          <FormErrors errors={form.errors} />
          <input type="hidden" name="formKey" value={formKey} />
          <TextField
            label="Электронная почта"
            type="email"
            autoComplete="off"
            {...fieldOf(fields.email)}
            required
          />
          {answer?.known ? (
            <p>
              <Link to={`/admin/users/${answer.known}`}>Открыть этого человека</Link>
            </p>
          ) : null}
          <NamesFields fields={fields} />
          <Button busy={busy}>Пригласить</Button>
        </Form>
      </Card>
    </Page>
  )
}
