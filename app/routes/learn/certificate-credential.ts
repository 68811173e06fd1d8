// /learn/:enrolmentId/certificate.json: the signed digital credential, for its owner and the registrar.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { takeCredential } from '#app/features/credentials/credential.server.ts'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { downloadHeaders } from '#app/lib/download.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const file = await takeCredential(viewer, params.enrolmentId ?? '')
  if (!file) throw notFound()
  const bytes = new TextEncoder().encode(file.text)
  return new Response(bytes, {
    headers: downloadHeaders({
      name: `Цифровое удостоверение ${file.number}.json`,
      plainName: `credential-${file.number.replace(/[^\d-]+/g, 'PK')}.json`,
      type: 'application/ld+json',
      size: bytes.length,
    }),
  })
}
