// /learn/:enrolmentId/materials/:materialKey.pdf: one material to print.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { learnerReach } from '#app/features/curriculum/material-reach.server.ts'
import { findMaterialPdf } from '#app/features/curriculum/materials.server.ts'
import { notFound, requireViewer } from '#app/features/identity/viewer.server.ts'
import { downloadHeaders } from '#app/lib/download.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { enrolmentId = '', materialKey = '' } = params
  const file = await findMaterialPdf(learnerReach(viewer, enrolmentId), materialKey)
  if (!file) throw notFound()
  const { name, bytes } = file
  const plainName = `${materialKey}.pdf`
  return new Response(new Uint8Array(bytes), {
    headers: downloadHeaders({ name, plainName, type: 'application/pdf', size: bytes.length }),
  })
}
