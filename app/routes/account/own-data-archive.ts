// «/account/data/archive.zip»: everything held on me. Open without the consent: the law gives it to everybody.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { ownCertificateFiles } from '#app/features/certification/own-papers.server.ts'
import { requireSignedIn } from '#app/features/identity/viewer.server.ts'
import { packOwnData } from '#app/features/records/own-data.server.ts'
import { downloadHeaders } from '#app/lib/download.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireSignedIn(request)
  const bytes = await packOwnData(viewer, await ownCertificateFiles(viewer))
  const name = `Мои данные ${new Date().toISOString().slice(0, 10)}.zip`
  return new Response(new Uint8Array(bytes), {
    headers: downloadHeaders({ name, plainName: 'my-data.zip', type: 'application/zip', size: bytes.length }),
  })
}
