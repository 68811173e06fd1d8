// /registry/cohorts/:cohortId/people.xlsx: the people of a cohort as a spreadsheet. No cell is taken for a formula.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { findCohortFrame } from '#app/features/cohorts/cohort-frame.server.ts'
import { writePeopleFile } from '#app/features/cohorts/people-file.server.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohort = await findCohortFrame(viewer, params.cohortId ?? '')
  if (!cohort) throw notFound()
  return new Response(await writePeopleFile(cohort), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${cohort.code}.xlsx`)}`,
      'Cache-Control': 'private, no-store',
    },
  })
}
