// /teach/programmes/:versionId/materials/:packageName.zip: what is printed for a session, or all memos, in one archive.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { teacherReach } from '#app/features/curriculum/material-reach.server.ts'
import { findPackage } from '#app/features/curriculum/materials.server.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { downloadHeaders } from '#app/lib/download.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'instructor', 'organiser', 'admin')
  const { versionId = '', packageName = '' } = params
  const file = await findPackage(teacherReach(viewer, versionId), packageName)
  if (!file) throw notFound()
  const { name, bytes } = file
  const plainName = `${packageName}.zip`
  return new Response(new Uint8Array(bytes), {
    headers: downloadHeaders({ name, plainName, type: 'application/zip', size: bytes.length }),
  })
}
