// /learn/:enrolmentId/materials/:packageName.zip: all memos in one archive.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { learnerReach } from '#app/features/curriculum/material-reach.server.ts'
import { findPackage } from '#app/features/curriculum/materials.server.ts'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { downloadHeaders } from '#app/lib/download.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { enrolmentId = '', packageName = '' } = params
  const file = await findPackage(learnerReach(viewer, enrolmentId), packageName)
  if (!file) throw notFound()
  const { name, bytes } = file
  const plainName = `${packageName}.zip`
  return new Response(new Uint8Array(bytes), {
    headers: downloadHeaders({ name, plainName, type: 'application/zip', size: bytes.length }),
  })
}
