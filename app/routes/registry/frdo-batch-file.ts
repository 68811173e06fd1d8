// /registry/frdo/batches/:batchId/file.xlsx: the filled template of a batch. Each download is an audit entry.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { takeBatchFile } from '#app/features/frdo/batch.server.ts'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { downloadHeaders } from '#app/lib/download.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requirePlatformRole(request, 'registrar')
  const file = await takeBatchFile(viewer, params.batchId ?? '')
  if (!file) throw notFound()
  return new Response(new Uint8Array(file.bytes), {
    headers: downloadHeaders({
      name: `ФИС ФРДО, пакет ${file.number}.xlsx`,
      plainName: `frdo-${file.number}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      size: file.bytes.length,
    }),
  })
}
