// POST /learn/:enrolmentId/stages/:stageKey/draft: keeps the text while it is being written.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { stageDraftForm } from '#app/features/projects/stage.schema.ts'
import { saveStageDraft } from '#app/features/projects/stage.server.ts'
import { handInRefusals } from '#app/features/projects/stage.ts'
import { parseForm } from '#app/lib/parse-form.ts'

// The address is a place to save to, not a page.
export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request)
  throw notFound()
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const submission = parseForm(await request.formData(), { schema: stageDraftForm })
  if (submission.status !== 'success') {
    const refusal = submission.error?.text?.join(' ') ?? 'Черновик не сохранён.'
    return Response.json({ refusal }, { status: 422 })
  }
  const id = { enrolmentId: params.enrolmentId ?? '', stageKey: params.stageKey ?? '' }
  const kept = await saveStageDraft(viewer, { ...id, text: submission.value.text })
  if (kept.outcome === 'not-found') throw notFound()
  if (kept.outcome === 'refused') return Response.json({ refusal: handInRefusals.accepted }, { status: 409 })
  return Response.json({ savedAt: kept.savedAt })
}
