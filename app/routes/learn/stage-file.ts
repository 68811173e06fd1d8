// /learn/:enrolmentId/stages/:stageKey/files/:submissionId: the file of a version, for the team it belongs to.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { findOwnStageFile } from '#app/features/projects/stage.server.ts'
import { attachmentHeaders } from '#app/lib/attachment.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { enrolmentId = '', stageKey = '', submissionId = '' } = params
  const file = await findOwnStageFile(viewer, { enrolmentId, stageKey, submissionId })
  if (!file) throw notFound()
  return new Response(new Uint8Array(file.bytes), { headers: attachmentHeaders(file) })
}
