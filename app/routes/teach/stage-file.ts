// /teach/stages/:submissionId/file: the file of a version, for instructors of its cohort.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { findReviewedFile } from '#app/features/projects/stage-review.server.ts'
import { attachmentHeaders } from '#app/lib/attachment.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'instructor')
  const file = await findReviewedFile(viewer, params.submissionId ?? '')
  if (!file) throw notFound()
  return new Response(new Uint8Array(file.bytes), { headers: attachmentHeaders(file) })
}
