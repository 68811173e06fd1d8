// /registry/cohorts/:cohortId/import/sample/xlsx (or csv): an empty list with the headings that an import reads.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { findCohort } from '#app/features/cohorts/cohort.server.ts'
import { writeSample } from '#app/features/cohorts/people-file.server.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const { format } = params
  if (!(await findCohort(viewer, params.cohortId ?? '')) || (format !== 'xlsx' && format !== 'csv'))
    throw notFound()
  const type =
    format === 'csv'
      ? 'text/csv; charset=utf-8'
      : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return new Response(await writeSample(format), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`Образец списка.${format}`)}`,
    },
  })
}
