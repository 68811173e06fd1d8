// «/admin/users/:id/posts»: begins and ends a person's posts.
import { parseForm } from '#app/lib/parse-form.ts'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { findPerson } from '#app/features/identity/person.server.ts'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { addPost, endPost, listPostHistory } from '#app/features/organisations/post-history.server.ts'
import { PostForm } from '#app/features/organisations/post-form.tsx'
import { PostLine } from '#app/features/organisations/post-line.tsx'
import { postSchema } from '#app/features/organisations/post.schema.ts'
import { listWorkplaces } from '#app/features/organisations/workplaces.server.ts'
import { fullName } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { Card, Page, PageHeader } from '#app/ui/page.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'

export const meta: MetaFunction = () => [{ title: 'Должности — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'admin')
  const person = await findPerson(params.id ?? '')
  if (!person) throw notFound()
  const [posts, workplaces] = await Promise.all([listPostHistory(person.id), listWorkplaces()])
  return { id: person.id, name: fullName(person), posts, workplaces }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const person = await findPerson(params.id ?? '')
  if (!person) throw notFound()
  const form = await request.formData()
  const here = redirect(`/admin/users/${person.id}/posts`)
  const ended = form.get('end')
  if (typeof ended === 'string') {
    await endPost(viewer.userId, { id: ended, userId: person.id })
    return here
  }
  const submission = parseForm(form, { schema: postSchema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const answer = await addPost(viewer.userId, { ...submission.value, userId: person.id })
  if (answer.outcome === 'added') return here
  const fieldErrors = { organisationId: ['Такой организации нет. Выберите её из списка.'] }
  return data(submission.reply({ fieldErrors }), { status: 409 })
}

export const clientAction = keepingForm(formTrouble)

export default function PersonPosts() {
  const { id, name, posts, workplaces } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  return (
    <Page width="text" underTabs>
      <PageHeader
        title="Должности"
        lead="Человек может занимать несколько должностей сразу. По первой из них определяется его часовой пояс."
        crumbs={[
          { to: '/admin/users', title: 'Люди и роли' },
          { to: `/admin/users/${id}`, title: name },
        ]}
      />
      <div className="space-y-6">
        {posts.length ? (
          <Form method="post">
            <ul
              aria-label="Должности"
              className="divide-y divide-line rounded-surface border border-line bg-card"
            >
              {posts.map((post) => (
                <li key={post.id} className="flex flex-wrap items-center gap-x-5 gap-y-2 px-5 py-3">
                  <p className="min-w-48 flex-1">
                    <PostLine post={post} />
                  </p>
                  <Link
                    to={`/admin/users/${id}/posts/${post.id}`}
                    className="inline-flex min-h-11 items-center"
                    aria-label={`Исправить: ${post.title}`}
                  >
                    Исправить
                  </Link>
                  {post.endsOn ? null : (
                    <Button
                      tone="danger"
                      name="end"
                      value={post.id}
                      busy={busy}
                      aria-label={`Завершить сегодня: ${post.title}`}
                    >
                      Завершить сегодня
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </Form>
        ) : (
          <p className="text-ink-2">Должностей ещё нет.</p>
        )}
        <Card aria-labelledby="new">
          <h2 id="new" className="mb-4">
            Добавить должность
          </h2>
          <PostForm key={posts.length} lastResult={lastResult} workplaces={workplaces} />
        </Card>
      </div>
    </Page>
  )
}
