// /oversight/cohorts/:cohortId/table/:format: the cohort's table as XLSX or CSV.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { cohortReport, findCohortPage } from '#app/features/oversight/place-page.server.ts'
import { answerTable } from '#app/features/oversight/report-answer.server.ts'
import { formatDayDigits } from '#app/lib/dates.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const page = await findCohortPage(viewer, params.cohortId ?? '', new URL(request.url).searchParams)
  if (!page) throw notFound()
  const title = `Поток ${page.name} ${formatDayDigits(page.today)}`
  const answer = answerTable(cohortReport(page), params.format ?? '', { title, plain: 'cohort' })
  if (!answer) throw notFound()
  return new Response(answer.body, { headers: answer.headers })
}
