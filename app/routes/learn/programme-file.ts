// «/programme-files/:versionId/files/…»: figures, captions, recordings and downloads of a version, for its people.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { findFileFor, readFilePart, readWholeFile } from '#app/features/curriculum/file-reading.server.ts'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { readByteRange } from '#app/lib/byte-range.ts'

/** Players ask «from here to the end» and come back for more. */
const largestPart = 1024 * 1024

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const path = params['*'] ?? ''
  const file = await findFileFor(viewer, params.versionId ?? '', path)
  if (!file) throw notFound()

  const headers = new Headers({
    'Content-Type': file.mimeType === 'text/vtt' ? 'text/vtt; charset=utf-8' : file.mimeType,
    // A version never changes; what is behind the gate stays out of shared caches.
    'Cache-Control': 'private, max-age=31536000, immutable',
    'Accept-Ranges': 'bytes',
  })
  if (file.mimeType.startsWith('application/'))
    headers.set('Content-Disposition', `attachment; filename="${path.split('/').at(-1)}"`)
  if (file.mimeType === 'image/svg+xml') headers.set('Content-Security-Policy', 'sandbox')

  const range = readByteRange(request.headers.get('Range'), file.size, largestPart)
  if (range === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${file.size}`)
    return new Response(null, { status: 416, headers })
  }
  if (range === 'whole') return new Response(await readWholeFile(file.id), { headers })
  headers.set('Content-Range', `bytes ${range.start}-${range.start + range.length - 1}/${file.size}`)
  return new Response(await readFilePart(file.id, range), { status: 206, headers })
}
