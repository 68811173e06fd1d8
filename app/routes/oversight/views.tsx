// /oversight/views: the viewer's saved views; other pages of oversight post a new one here.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { homeTimeZone } from '#app/features/organisations/posts.server.ts'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { newViewForm } from '#app/features/oversight/saved-view.schema.ts'
import { mostViews } from '#app/features/oversight/saved-view.ts'
import { listViews, saveView } from '#app/features/oversight/saved-views.server.ts'
import { ViewList } from '#app/features/oversight/view-list.tsx'
import { canBeSent } from '#app/features/oversight/view-report.server.ts'
import { formatDate } from '#app/lib/dates.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { FormErrors } from '#app/ui/field.tsx'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Сохранённые отчёты — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const timeZone = viewer.timeZone ?? (await homeTimeZone(viewer.userId))
  const views = await listViews(viewer)
  return {
    views: views.map(({ recipientIds, createdAt, ...view }) => ({
      ...view,
      recipients: recipientIds.length,
      sendable: canBeSent(view.address),
      savedOn: formatDate(createdAt, timeZone, new Date()),
    })),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const submission = parseForm(await request.formData(), { schema: newViewForm })
  if (submission.status !== 'success') {
    const errors = Object.values(submission.error ?? {}).flatMap((found) => found ?? [])
    return data({ errors }, { status: 422 })
  }
  const id = await saveView(viewer, submission.value)
  if (!id) {
    const full = `Отчётов уже ${mostViews}. Удалите те, что больше не нужны, и сохраните снова.`
    return data({ errors: [full] }, { status: 409 })
  }
  return redirect(`/oversight/views/${id}`, { headers: { 'Set-Cookie': flashCookie('saved') } })
}

export default function Views() {
  const { views } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page width="text" underTabs>
      <PageHeader
        title="Сохранённые отчёты"
        lead="Страницы охвата с Вашим отбором. Их видите только Вы; по почте каждый получатель видит то, что ему положено."
      />
      <div className="space-y-5">
        <FormErrors errors={answer?.errors} />
        {views.length ? (
          <ViewList views={views} />
        ) : (
          <EmptyState
            title="Сохранённых отчётов пока нет"
            action={<ButtonLink to="/oversight/overdue">Открыть просроченных</ButtonLink>}
          >
            Выберите нужный отбор на странице охвата и нажмите «Сохранить отчёт» под таблицей.
          </EmptyState>
        )}
      </div>
    </Page>
  )
}
