// /oversight/:placeKind/:placeId/table/:format: the table of a place as XLSX or CSV.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { readPlaceWord } from '#app/features/oversight/place-line.ts'
import { findPlacePage, placeReport } from '#app/features/oversight/place-page.server.ts'
import { answerTable } from '#app/features/oversight/report-answer.server.ts'
import { formatDayDigits } from '#app/lib/dates.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const word = readPlaceWord(params.placeKind)
  if (!word || word === 'regions') throw notFound()
  const page = await findPlacePage(viewer, word, params.placeId ?? '', new URL(request.url).searchParams)
  if (!page) throw notFound()
  const title = `Охват ${page.title} ${formatDayDigits(page.today)}`
  const answer = answerTable(placeReport(page), params.format ?? '', {
    ...{ title, plain: 'place' },
    chosen: page.words,
  })
  if (!answer) throw notFound()
  return new Response(answer.body, { headers: answer.headers })
}
