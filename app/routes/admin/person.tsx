// «/admin/users/:id»: one person: account, roles, posts, and where each is changed.
import { randomUUID } from 'node:crypto'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { accountState, accountStates } from '#app/features/identity/account-state.ts'
import { OneTimeLink } from '#app/features/identity/one-time-link.tsx'
import { findPerson, inviteAgain, reopenAccount } from '#app/features/identity/person.server.ts'
import { listAssignments } from '#app/features/identity/role-assignment.server.ts'
import { nameScope } from '#app/features/identity/scope-choice.ts'
import { listScopeChoices } from '#app/features/identity/scope-choice.server.ts'
import { roleTitles } from '#app/features/identity/viewer.ts'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { PostLine } from '#app/features/organisations/post-line.tsx'
import { listPostHistory } from '#app/features/organisations/post-history.server.ts'
import { formatDate } from '#app/lib/dates.ts'
import { counted, fullName } from '#app/lib/russian.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Badge, Card, Notice, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Человек — Решаю' }]

const done: Record<string, string> = {
  names: 'Имя изменено.',
  closed: 'Учётная запись закрыта, все входы завершены.',
  reopened: 'Учётная запись снова открыта.',
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'admin')
  const person = await findPerson(params.id ?? '')
  if (!person) throw notFound()
  const [assignments, choices, posts] = await Promise.all([
    listAssignments(person.id),
    listScopeChoices(),
    listPostHistory(person.id),
  ])
  const roles = assignments.map(({ id, role, scope }) => ({ id, role, scope: nameScope(scope, choices) }))
  return { person, roles, posts, formKey: randomUUID() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const person = await findPerson(params.id ?? '')
  if (!person) throw notFound()
  const form = await request.formData()
  if (form.get('intent') === 'reopen') {
    await reopenAccount(viewer.userId, person.id)
    return redirect(`/admin/users/${person.id}?done=reopened`)
  }
  const invited = await inviteAgain(viewer.userId, person.id, `invitation:${String(form.get('formKey'))}`)
  return data({ link: invited?.link ?? null }, { status: invited ? 200 : 409 })
}

export default function Person() {
  const { person, roles, posts, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const message = done[useSearchParams()[0].get('done') ?? '']
  const state = accountState(person)
  const here = `/admin/users/${person.id}`
  return (
    <Page>
      <PageHeader
        title={fullName(person)}
        lead={<span className="wrap-anywhere">{person.email}</span>}
        crumbs={[{ to: '/admin/users', title: 'Люди и роли' }]}
        actions={
          <ButtonLink to={`${here}/names`} tone="secondary">
            Изменить имя
          </ButtonLink>
        }
      />
      <div className="mb-6 space-y-4 empty:hidden">
        {message && !answer ? (
          <Notice tone="pine" live>
            {message}
          </Notice>
        ) : null}
        {answer?.link ? <OneTimeLink link={answer.link} /> : null}
        {answer && !answer.link ? (
          <Notice tone="sky" live>
            Новая ссылка не создана: она уже отправлена, или человек успел задать пароль.
          </Notice>
        ) : null}
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-3">
        <Card aria-labelledby="account">
          <h2 id="account">Учётная запись</h2>
          <p className="mt-3">
            <Badge tone={accountStates[state].tone}>{accountStates[state].title}</Badge>
          </p>
          <p className="mt-3 text-ink-2">
            Создана {formatDate(person.createdAt, 'Europe/Moscow')}
            <br />
            {person.signIns
              ? `Открыта на ${counted(person.signIns, 'устройстве', 'устройствах', 'устройствах')}`
              : 'Сейчас нигде не открыта'}
          </p>
          <Form method="post" className="mt-5 flex flex-wrap gap-3">
            <input type="hidden" name="formKey" value={formKey} />
            {state === 'invited' ? (
              <Button tone="secondary" name="intent" value="invite">
                Пригласить ещё раз
              </Button>
            ) : null}
            {state === 'closed' ? (
              <Button name="intent" value="reopen">
                Открыть снова
              </Button>
            ) : (
              <ButtonLink to={`${here}/closing`} tone="danger">
                Закрыть
              </ButtonLink>
            )}
          </Form>
        </Card>
        <Card aria-labelledby="roles">
          <h2 id="roles">Роли</h2>
          <ul className="mt-3 space-y-2">
            {roles.map(({ id, role, scope }) => (
              <li key={id}>
                <span className="font-semibold">{roleTitles[role]}</span>
                <br />
                <span className="text-ink-2">{scope}</span>
              </li>
            ))}
          </ul>
          {roles.length ? null : <p className="text-ink-2">Ролей нет.</p>}
          <p className="mt-4">
            <Link to={`${here}/roles`} className="inline-flex min-h-11 items-center">
              Изменить роли
            </Link>
          </p>
        </Card>
        <Card aria-labelledby="posts">
          <h2 id="posts">Должности</h2>
          <ul className="mt-3 space-y-3">
            {posts.map((post) => (
              <li key={post.id}>
                <PostLine post={post} />
              </li>
            ))}
          </ul>
          {posts.length ? null : <p className="text-ink-2">Должностей нет.</p>}
          <p className="mt-4">
            <Link to={`${here}/posts`} className="inline-flex min-h-11 items-center">
              Изменить должности
            </Link>
          </p>
        </Card>
      </div>
    </Page>
  )
}
