// /coordinator/staff/:userId/training/:trainingId: the scan of a paper, for coordinators of the person's municipality.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { findStaff } from '#app/features/organisations/staff-person.server.ts'
import { findScan } from '#app/features/records/outside-training.server.ts'
import { attachmentHeaders } from '#app/lib/attachment.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'coordinator')
  const person = await findStaff(viewer, params.userId ?? '')
  const scan = person && (await findScan(person.userId, params.trainingId ?? ''))
  if (!scan) throw notFound()
  return new Response(new Uint8Array(scan.bytes), { headers: attachmentHeaders(scan) })
}
