// /oversight/rating/heads/:organisationId: by what post somebody answers for the work with messages.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { findArea } from '#app/features/oversight/area.server.ts'
import { headPostForm } from '#app/features/oversight/head-post.schema.ts'
import { oversightScope, seesRegion } from '#app/features/oversight/oversight-scope.ts'
import { findHeadPost, setHeadPost } from '#app/features/oversight/rating.server.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { formTrouble, keepingForm } from '#app/ui/keeping-form.ts'
import { Card, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Кто отвечает — Решаю' }]

async function bodyFor(viewer: Viewer, id = '') {
  const body = (await findArea(viewer, 'municipality', id)) ?? (await findArea(viewer, 'organisation', id))
  // A coordinator's own municipality may lie in a region that is not theirs as a whole.
  if (!body || !seesRegion(oversightScope(viewer), body.regionId)) throw notFound()
  return body
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'ministry', 'admin')
  const { id, name, regionId } = await bodyFor(viewer, params.organisationId)
  return { name, regionId, headPost: await findHeadPost(id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'ministry', 'admin')
  const { id, regionId } = await bodyFor(viewer, params.organisationId)
  const submission = parseForm(await request.formData(), { schema: headPostForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  await setHeadPost(viewer, id, submission.value.headPost ?? null)
  return redirect(`/oversight/rating?region=${regionId}`, { headers: { 'Set-Cookie': flashCookie('saved') } })
}

export const clientAction = keepingForm(formTrouble)

export default function RatingHead() {
  const { name, regionId, headPost } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().formMethod === 'POST'
  return (
    <Page width="form" underTabs>
      <PageHeader
        title={name}
        crumbs={[{ to: `/oversight/rating?region=${regionId}`, title: 'Рейтинг недели' }]}
      />
      <Card aria-label="Кто отвечает за работу с сообщениями">
        <Form method="post" className="space-y-5">
          <TextField
            id="headPost"
            name="headPost"
            label="Должность того, кто отвечает за работу с сообщениями"
            hint="Например, «Заместитель главы округа». Имя писать не нужно"
            maxLength={120}
            defaultValue={headPost ?? ''}
            errors={answer?.error?.headPost}
          />
          <Button busy={busy}>Записать</Button>
        </Form>
      </Card>
    </Page>
  )
}
