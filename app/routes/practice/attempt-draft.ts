// POST /practice/attempts/:attemptId/draft?field=reply: keeps a text while it is being written.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { findOwnAttempt } from '#app/features/practice/attempt.server.ts'
import { draftForm } from '#app/features/practice/draft.schema.ts'
import { keepDraft } from '#app/features/practice/draft.server.ts'
import { parseForm } from '#app/lib/parse-form.ts'

// The address is a place to save to, not a page.
export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request)
  throw notFound()
}

const refusals = {
  closed: 'Черновик не нужен: обращение уже закрыто.',
  'too-long': 'Текст длиннее 10 000 знаков: черновик не сохранён.',
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const form = await request.formData()
  form.set('field', new URL(request.url).searchParams.get('field') ?? '')
  const parsed = parseForm(form, { schema: draftForm })
  if (parsed.status !== 'success') return Response.json({ refusal: refusals['too-long'] }, { status: 422 })
  const attemptId = params.attemptId ?? ''
  const kept = await keepDraft(viewer, { attemptId, ...parsed.value })
  if (kept.outcome === 'refused' && !(await findOwnAttempt(viewer, attemptId))) throw notFound()
  if (kept.outcome === 'refused') return Response.json({ refusal: refusals[kept.reason] }, { status: 409 })
  return Response.json({ savedAt: kept.savedAt })
}
