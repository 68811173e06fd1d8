// /teach/marking/comments: an instructor's own remarks kept for reuse.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { requireRole } from '#app/features/identity/viewer.server.ts'
import { criteriaKeys } from '#app/features/practice/criteria.ts'
import { dropComment, keepComment, listComments } from '#app/features/practice/marking-comments.server.ts'
import { savedCommentForm } from '#app/features/practice/marking.schema.ts'
import { markingCrumbs, MarkingTabs } from '#app/features/practice/marking-tabs.tsx'
import { flashCookie } from '#app/lib/flash.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField, TextAreaField } from '#app/ui/field.tsx'
import { keepingForm } from '#app/ui/keeping-form.ts'
import { EmptyState, Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Заготовки замечаний — Решаю' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  return { comments: await listComments(viewer) }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const form = await request.formData()
  const here = '/teach/marking/comments'
  if (form.get('intent') === 'drop') {
    await dropComment(viewer, String(form.get('commentId') ?? ''))
    return redirect(here, { headers: { 'Set-Cookie': flashCookie('removed') } })
  }
  const submission = parseForm(form, { schema: savedCommentForm })
  if (submission.status !== 'success')
    return data(
      { text: String(form.get('text') ?? ''), errors: submission.error?.text ?? ['Проверьте поля.'] },
      { status: 422 },
    )
  const kept = await keepComment(viewer, submission.value)
  if (kept.outcome === 'refused')
    return data(
      { text: submission.value.text, errors: ['Заготовок уже двести. Удалите лишние.'] },
      { status: 409 },
    )
  return redirect(here, { headers: { 'Set-Cookie': flashCookie('saved') } })
}

export const clientAction = keepingForm((sentence) => ({ text: undefined, errors: [sentence] }))

export default function CommentsRoute() {
  const { comments } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  return (
    <Page>
      <PageHeader
        title="Заготовки замечаний"
        lead="Частые замечания, которые можно вставить одним нажатием. Их видите только Вы."
        crumbs={markingCrumbs}
      />
      <MarkingTabs />
      <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        {comments.length ? (
          <ul className="divide-y divide-line rounded-surface border border-line bg-card">
            {comments.map(({ id, text, criterion }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 px-5 py-2">
                <p className="min-w-0 flex-1 basis-60 break-words">
                  {criterion ? <span className="text-ink-2">{criterion} · </span> : null}
                  {text}
                </p>
                <Form method="post">
                  <input type="hidden" name="commentId" value={id} />
                  <Button name="intent" value="drop" tone="quiet" aria-label={`Удалить заготовку «${text}»`}>
                    Удалить
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        ) : (
          <EmptyState title="Заготовок пока нет">
            <p>Добавьте первую или нажмите «Запомнить как заготовку» на оценочном листе.</p>
          </EmptyState>
        )}
        <Form method="post" className="space-y-4" key={comments.length}>
          <h2 className="text-[1.1rem]">Новая заготовка</h2>
          <TextAreaField
            id="text"
            name="text"
            label="Замечание"
            rows={3}
            maxLength={500}
            defaultValue={answer?.text}
            errors={answer?.errors}
          />
          <SelectField id="criterion" name="criterion" label="К какому критерию" defaultValue="">
            <option value="">к любому</option>
            {criteriaKeys.map((key) => (
              <option key={key} value={key}>
                {key}
              </option>
            ))}
          </SelectField>
          <Button tone="secondary" busy={busy}>
            Добавить
          </Button>
        </Form>
      </div>
    </Page>
  )
}
