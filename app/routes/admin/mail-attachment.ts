// «/admin/outbox/:id/attachment»: the file of a letter. Each reading is recorded.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { readAttachment } from '#app/features/operations/outbox-reading.server.ts'
import { downloadHeaders } from '#app/lib/download.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'admin')
  const file = await readAttachment(viewer.userId, params.id ?? '')
  if (!file) throw notFound()
  const { name, type, bytes } = file
  return new Response(bytes, {
    headers: downloadHeaders({ name, plainName: 'attachment', type, size: bytes.byteLength }),
  })
}
