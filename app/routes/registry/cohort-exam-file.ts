// /registry/cohorts/:cohortId/exam.xlsx: the table of the exam's page as a spreadsheet: no column more.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { findCohortFrame } from '#app/features/cohorts/cohort-frame.server.ts'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { listExamPeople, writeExamFile } from '#app/features/practice/exam-people.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...cohortReaders)
  const cohort = await findCohortFrame(viewer, params.cohortId ?? '')
  if (!cohort?.examined) throw notFound()
  const name = encodeURIComponent(`${cohort.code} экзамен.xlsx`)
  return new Response(await writeExamFile(await listExamPeople(viewer, cohort.id), cohort.timeZone), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
      'Cache-Control': 'private, no-store',
    },
  })
}
