// «/admin/users/:id/posts/:postId»: corrects a post.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findPerson } from '#app/features/identity/person.server.ts'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { PostChangeForm } from '#app/features/organisations/post-change-form.tsx'
import { changePost, listPostHistory } from '#app/features/organisations/post-history.server.ts'
import { postChangeSchema } from '#app/features/organisations/post.schema.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { fullName } from '#app/lib/russian.ts'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'
import { Card, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Должность — Решаю' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'admin')
  const person = await findPerson(params.id ?? '')
  const posts = person ? await listPostHistory(person.id) : []
  const post = posts.find(({ id }) => id === params.postId)
  if (!person || !post) throw notFound()
  return { id: person.id, name: fullName(person), post }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const submission = parseForm(await request.formData(), { schema: postChangeSchema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const { id = '', postId = '' } = params
  if (!(await changePost(viewer.userId, { id: postId, userId: id }, submission.value))) throw notFound()
  return redirect(`/admin/users/${id}/posts`, { headers: { 'Set-Cookie': flashCookie('saved') } })
}

export const clientAction = keepingForm(formTrouble)

export default function PersonPost() {
  const { id, name, post } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <Page width="form" underTabs>
      <PageHeader
        title="Исправить должность"
        lead={post.organisation}
        crumbs={[
          { to: `/admin/users/${id}`, title: name },
          { to: `/admin/users/${id}/posts`, title: 'Должности' },
        ]}
      />
      <Card>
        <PostChangeForm lastResult={lastResult} post={post} />
      </Card>
    </Page>
  )
}
