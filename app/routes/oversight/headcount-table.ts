// /oversight/headcount/table/:format, and the same of a place: the table of the page as XLSX or CSV.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { findArea } from '#app/features/oversight/area.server.ts'
import { headcountPlaceView, headcountView } from '#app/features/oversight/headcount-view.server.ts'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { answerTable } from '#app/features/oversight/report-answer.server.ts'
import { formatDayDigits } from '#app/lib/dates.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const { searchParams } = new URL(request.url)
  const { placeId, format = '' } = params
  const found = placeId
    ? await headcountPlaceView(viewer, searchParams, placeId)
    : await headcountView(viewer, searchParams)
  if (!found) {
    // Notes that somebody asked for a foreign place; an unknown one is nothing to note.
    for (const kind of placeId ? (['municipality', 'region'] as const) : (['region'] as const))
      await findArea(viewer, kind, placeId ?? searchParams.get('region') ?? '')
    throw notFound()
  }
  const title = `${found.title} на ${formatDayDigits(found.day)}`
  const answer = answerTable(found.report, format, { title, plain: 'headcount' })
  if (!answer) throw notFound()
  return new Response(answer.body, { headers: answer.headers })
}
