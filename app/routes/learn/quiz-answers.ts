// Saves one answer while it is being given. Answers with JSON; says nothing about right or wrong.
import type { ActionFunctionArgs } from '@remix-run/node'
import { parseForm } from '#app/lib/parse-form.ts'
import { saveAnswer } from '#app/features/assessment/attempt-answer.server.ts'
import { saveRefusals } from '#app/features/assessment/saving.ts'
import { savingForm } from '#app/features/assessment/saving.schema.ts'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'

export async function loader({ request }: ActionFunctionArgs) {
  await requireViewer(request)
  throw notFound()
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { enrolmentId = '', attemptId = '' } = params
  const form = parseForm(await request.formData(), { schema: savingForm })
  if (form.status !== 'success') {
    const [reason] = Object.values(form.error ?? {}).flat()
    return Response.json(
      { outcome: 'refused', reason: 'malformed', text: reason ?? saveRefusals.malformed },
      { status: 422 },
    )
  }
  const { go: _elsewhere, ...answer } = form.value
  const saved = await saveAnswer(viewer, { enrolmentId, attemptId }, answer)
  if (!saved) throw notFound()
  if (saved.outcome === 'refused')
    return Response.json({ ...saved, text: saveRefusals[saved.reason] }, { status: 409 })
  return Response.json(saved)
}
