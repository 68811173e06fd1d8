// /registry/cohorts/:cohortId/import/progress/:progressKey: how far a list has got, for the page that waits for it.
import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { findProgressNote } from '#app/features/operations/import-progress.server.ts'
import { requireRole } from '#app/features/identity/viewer.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireRole(request, ...cohortReaders)
  return data(findProgressNote(params.progressKey ?? ''), { headers: { 'Cache-Control': 'no-store' } })
}
