// «/admin/users/import/progress/:progressKey»: how far a table of people has got, for the page that waits for it.
import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { findProgressNote } from '#app/features/operations/import-progress.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePlatformRole(request, 'admin')
  return data(findProgressNote(params.progressKey ?? ''), { headers: { 'Cache-Control': 'no-store' } })
}
