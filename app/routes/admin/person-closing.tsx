// «/admin/users/:id/closing»: asks before an account is closed.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { closeAccount, findPerson } from '#app/features/identity/person.server.ts'
import { roleRefusalTexts } from '#app/features/identity/role-rules.ts'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { fullName } from '#app/lib/russian.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { FormErrors } from '#app/ui/field.tsx'
import { Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Закрыть учётную запись — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'admin')
  const person = await findPerson(params.id ?? '')
  if (!person) throw notFound()
  return { id: person.id, name: fullName(person) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const person = await findPerson(params.id ?? '')
  if (!person) throw notFound()
  const answer = await closeAccount(viewer.userId, person.id)
  if (answer.outcome === 'closed') return redirect(`/admin/users/${person.id}?done=closed`)
  return data({ error: roleRefusalTexts[answer.reason] }, { status: 409 })
}

export default function PersonClosing() {
  const { id, name } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  return (
    <Page width="form" underTabs>
      <PageHeader
        title="Закрыть учётную запись?"
        lead={`${name} не сможет войти, все открытые входы и приглашения завершатся. Обучение и документы сохранятся. Запись можно открыть снова.`}
        crumbs={[
          { to: '/admin/users', title: 'Люди и роли' },
          { to: `/admin/users/${id}`, title: name },
        ]}
      />
      <Form method="post" className="space-y-5">
        <FormErrors errors={answer ? [answer.error] : null} />
        <div className="flex flex-wrap gap-3">
          <Button tone="danger" busy={busy}>
            Закрыть учётную запись
          </Button>
          <ButtonLink to={`/admin/users/${id}`} tone="secondary">
            Не закрывать
          </ButtonLink>
        </div>
      </Form>
    </Page>
  )
}
