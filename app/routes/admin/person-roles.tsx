// «/admin/users/:id/roles»: gives and takes a person's roles.
import { parseForm } from '#app/lib/parse-form.ts'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react'
import { roleSchema } from '#app/features/identity/person.schema.ts'
import { findPerson } from '#app/features/identity/person.server.ts'
import { grantRole, listAssignments, revokeRole } from '#app/features/identity/role-assignment.server.ts'
import { RoleForm } from '#app/features/identity/role-form.tsx'
import { roleRefusalTexts } from '#app/features/identity/role-rules.ts'
import { nameScope } from '#app/features/identity/scope-choice.ts'
import { listScopeChoices } from '#app/features/identity/scope-choice.server.ts'
import { roleTitles } from '#app/features/identity/viewer.ts'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { fullName } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { FormErrors } from '#app/ui/field.tsx'
import { Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction = () => [{ title: 'Роли — Решаю' }]

const none = { reply: null, error: null }

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'admin')
  const person = await findPerson(params.id ?? '')
  if (!person) throw notFound()
  const [assignments, choices] = await Promise.all([listAssignments(person.id), listScopeChoices()])
  return {
    id: person.id,
    name: fullName(person),
    assignments: assignments.map(({ scope, ...rest }) => ({ ...rest, scope: nameScope(scope, choices) })),
    scopes: choices.map(({ scope, ...rest }) => ({ ...rest, value: `${scope.kind}:${scope.id}` })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const person = await findPerson(params.id ?? '')
  if (!person) throw notFound()
  const form = await request.formData()
  const here = `/admin/users/${person.id}/roles`
  const revoked = form.get('revoke')
  if (typeof revoked === 'string') {
    const answer = await revokeRole(viewer.userId, person.id, revoked)
    if (answer?.outcome === 'refused')
      return data({ ...none, error: roleRefusalTexts[answer.reason] }, { status: 409 })
    return redirect(`${here}?done`)
  }
  const submission = parseForm(form, { schema: roleSchema })
  if (submission.status !== 'success') return data({ ...none, reply: submission.reply() }, { status: 422 })
  const answer = await grantRole(viewer.userId, person.id, submission.value)
  if (answer.outcome === 'changed') return redirect(`${here}?done`)
  const formErrors = [roleRefusalTexts[answer.reason]]
  return data({ ...none, reply: submission.reply({ formErrors }) }, { status: 409 })
}

export const clientAction = keepingForm((sentence, typed) =>
  typed.has('revoke') ? { ...none, error: sentence } : { ...none, reply: formTrouble(sentence) },
)

export default function PersonRoles() {
  const { id, name, assignments, scopes } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const done = useSearchParams()[0].has('done') && !answer
  return (
    <Page width="text" underTabs>
      <PageHeader
        title="Роли"
        lead="Как только роли меняются, все входы этого человека завершаются: он войдёт заново уже с новыми."
        crumbs={[
          { to: '/admin/users', title: 'Люди и роли' },
          { to: `/admin/users/${id}`, title: name },
        ]}
      />
      <div className="space-y-6">
        {done ? (
          <Notice tone="pine" live>
            Роли изменены.
          </Notice>
        ) : null}
        <section aria-labelledby="present" className="space-y-4">
          <h2 id="present">Есть сейчас</h2>
          <FormErrors errors={answer?.error ? [answer.error] : null} />
          {assignments.length ? (
            <Form method="post">
              <ul className="divide-y divide-line rounded-surface border border-line bg-card">
                {assignments.map((one) => (
                  <li key={one.id} className="flex flex-wrap items-center gap-x-5 gap-y-2 px-5 py-3">
                    <p className="min-w-48 flex-1">
                      <span className="font-semibold">{roleTitles[one.role]}</span>
                      <br />
                      <span className="text-ink-2">{one.scope}</span>
                    </p>
                    <Button
                      tone="danger"
                      name="revoke"
                      value={one.id}
                      busy={busy}
                      aria-label={`Снять роль: ${roleTitles[one.role]}, ${one.scope}`}
                    >
                      Снять
                    </Button>
                  </li>
                ))}
              </ul>
            </Form>
          ) : (
            <p className="text-ink-2">Ролей нет.</p>
          )}
        </section>
        <Card aria-labelledby="new">
          <h2 id="new" className="mb-4">
            Дать роль
          </h2>
          <RoleForm key={assignments.length} lastResult={answer?.reply} scopes={scopes} />
        </Card>
      </div>
    </Page>
  )
}
