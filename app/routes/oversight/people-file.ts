// /oversight/:placeKind/:placeId/people/:format: all people of the list as XLSX or CSV, with its search and filters.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { findPeopleReport } from '#app/features/oversight/people-page.server.ts'
import { readPlaceWord } from '#app/features/oversight/place-line.ts'
import { answerTable } from '#app/features/oversight/report-answer.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const word = readPlaceWord(params.placeKind)
  const found = word && (await findPeopleReport(viewer, word, params.placeId ?? '', new URL(request.url)))
  const answer =
    found &&
    answerTable(found.report, params.format ?? '', {
      title: found.name,
      plain: 'people',
      chosen: found.words,
    })
  if (!answer) throw notFound()
  return new Response(answer.body, { headers: answer.headers })
}
