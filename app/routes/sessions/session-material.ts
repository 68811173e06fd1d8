// /sessions/:sessionId/materials/:materialId: the file of a material, for people of the cohort once it is open.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { findOwnMaterial } from '#app/features/sessions/own-sessions.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { sessionId = '', materialId = '' } = params
  const file = await findOwnMaterial(viewer, { sessionId, materialId })
  if (!file) throw notFound()
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': file.mimeType,
      'Content-Length': String(file.bytes.length),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
