// POST /learn/:enrolmentId/tasks/:taskKey/draft: keeps the text while it is being written.
import { parseForm } from '#app/lib/parse-form.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { taskDraftForm } from '#app/features/learning/task.schema.ts'
import { saveTaskDraft } from '#app/features/learning/task.server.ts'

// The address is a place to save to, not a page.
export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request)
  throw notFound()
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const submission = parseForm(await request.formData(), { schema: taskDraftForm })
  if (submission.status !== 'success')
    return Response.json(
      { refusal: submission.error?.text?.join(' ') ?? 'Черновик не сохранён.' },
      { status: 422 },
    )
  const id = { enrolmentId: params.enrolmentId ?? '', taskKey: params.taskKey ?? '' }
  const kept = await saveTaskDraft(viewer, { ...id, text: submission.value.text })
  if (kept.outcome === 'not-found') throw notFound()
  if (kept.outcome === 'refused')
    return Response.json({ refusal: 'Черновик не нужен: работа уже сдана или закрыта.' }, { status: 409 })
  return Response.json({ savedAt: kept.savedAt })
}
