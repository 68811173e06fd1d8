// …/day/:dayId/scans: takes one scan of a personal code, made now or kept on a phone, and says in JSON what became of it.
import type { ActionFunctionArgs } from '@remix-run/node'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { findStaffDay } from '#app/features/sessions/day-rows.server.ts'
import { scanForm } from '#app/features/sessions/day.schema.ts'
import { takeScan } from '#app/features/sessions/scans.server.ts'
import { clockOf } from '#app/lib/dates.ts'
import { parseForm } from '#app/lib/parse-form.ts'

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const key = { sessionId: params.sessionId ?? '', dayId: params.dayId ?? '' }
  const submission = parseForm(await request.formData(), { schema: scanForm })
  const found = await findStaffDay(viewer, key)
  if (!found) throw notFound()
  if (submission.status !== 'success')
    return Response.json(
      { outcome: 'refused', name: null, message: 'Это не личный код участника.' },
      { status: 422 },
    )
  const answer = await takeScan(viewer, { ...key, ...submission.value })
  if (answer.outcome === 'unknown') throw notFound()
  if (answer.outcome === 'refused') return Response.json(answer, { status: 409 })
  const { outcome, name, seenAt } = answer
  return Response.json({ outcome, name, seen: clockOf(seenAt, found.session.timeZone) })
}
