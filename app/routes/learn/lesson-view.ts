// Takes the reports of a reading page: the place and the seconds of attention. They are queued, not written at once.
import type { ActionFunctionArgs } from '@remix-run/node'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { readReport } from '#app/features/learning/view-report.schema.ts'
import { findOwnLesson } from '#app/features/learning/lesson-rows.server.ts'
import { queueView } from '#app/features/learning/view-queue.server.ts'

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { enrolmentId = '', lessonKey = '' } = params
  const report = readReport(await request.formData())
  const lessonId = report && (await findOwnLesson(viewer, enrolmentId, lessonKey))
  if (!lessonId) throw notFound()
  queueView({ enrolmentId, lessonId, at: new Date(), ...report })
  return new Response(null, { status: 204 })
}

// The address is a place to report to, not a page.
export function loader() {
  throw notFound()
}
