// /oversight/regions/:regionId/picture/:picture/:format: the map or the timeline as SVG or PNG.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { renderToStaticMarkup } from 'react-dom/server'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { findRegionPage } from '#app/features/oversight/region-page.server.ts'
import { answerPicture } from '#app/features/oversight/report-answer.server.ts'
import { MapPicture, TimelinePicture } from '#app/features/oversight/rollout-picture.tsx'
import { formatDayDigits } from '#app/lib/dates.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const page = await findRegionPage(viewer, params.regionId ?? '', new URL(request.url).searchParams)
  const Picture =
    params.picture === 'map' ? MapPicture : params.picture === 'timeline' ? TimelinePicture : null
  if (!page || !Picture) throw notFound()
  const { region, today } = page.rollout
  const title = `${params.picture === 'map' ? 'Карта охвата' : 'Охват по месяцам'} ${region.name} ${formatDayDigits(today)}`
  const svg = renderToStaticMarkup(<Picture rollout={page.rollout} words={page.words} />)
  const answer = await answerPicture(svg, params.format ?? '', { title, plain: params.picture ?? '' })
  if (!answer) throw notFound()
  return new Response(answer.body, { headers: answer.headers })
}
