// /registry/papers/:paperId/file/:format: the DOCX or the PDF of a paper; of a registered one the bytes that were registered.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { findPaperFile } from '#app/features/papers/paper-reads.server.ts'
import { downloadHeaders } from '#app/lib/download.ts'

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'registrar')
  const format = params.format === 'docx' || params.format === 'pdf' ? params.format : null
  const file = format && (await findPaperFile(viewer, { paperId: params.paperId ?? '', format }))
  if (!format || !file) throw notFound()
  const { bytes, title, plainName } = file
  const name = `${title.replaceAll('/', '-')}.${format}`
  return new Response(new Uint8Array(bytes), {
    headers: downloadHeaders({ name, plainName, type: types[format], size: bytes.length }),
  })
}
