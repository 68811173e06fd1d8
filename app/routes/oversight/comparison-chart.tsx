// /oversight/comparison/chart/coverage/svg (or shift, or png): a chart of the comparison as a file.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { drawCoverage, drawShifts } from '#app/features/oversight/comparison-drawing.tsx'
import { coverageSentence, shiftSentence } from '#app/features/oversight/comparison.ts'
import { compareRegions } from '#app/features/oversight/comparison.server.ts'
import { pictureOfChart } from '#app/features/oversight/plan-picture.server.ts'
import { BarMarks } from '#app/ui/chart-bars.tsx'
import { chartAnswer } from '#app/ui/chart-file.tsx'
import { IntervalMarks } from '#app/ui/chart-interval.tsx'
import { filePalette } from '#app/ui/chart-palette.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'ministry', 'admin')
  const { format, kind } = params
  if (format !== 'svg' && format !== 'png') throw notFound()
  const { regions } = await compareRegions(viewer)
  const coverage = kind === 'coverage' ? drawCoverage(regions, 'file') : null
  const shifts = kind === 'shift' ? drawShifts(regions, 'file') : null
  const [title, sentence] = coverage
    ? ['Охват по регионам', coverageSentence(regions)]
    : ['Сдвиг за закрытый квартал', shiftSentence(regions)]
  const marks = coverage ? (
    <BarMarks drawing={coverage} palette={filePalette} />
  ) : shifts ? (
    <IntervalMarks drawing={shifts} palette={filePalette} />
  ) : null
  if (!marks) throw notFound()
  return chartAnswer(
    { title, sentence, marks },
    { format, name: title, plainName: kind ?? 'chart' },
    pictureOfChart,
  )
}
