// /oversight/indicators/chart/svg (or png): one measure's chart as a file, with its title, source and training in words.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { measureWords } from '#app/features/oversight/indicator.ts'
import { drawMeasure } from '#app/features/oversight/indicator-drawing.tsx'
import { chartPicture, demoWords } from '#app/features/oversight/indicator-table.server.ts'
import { findIndicatorView } from '#app/features/oversight/indicator-view.server.ts'
import { overseers } from '#app/features/oversight/oversight-scope.ts'
import { chartAnswer } from '#app/ui/chart-file.tsx'
import { LineMarks } from '#app/ui/chart-line.tsx'
import { filePalette } from '#app/ui/chart-palette.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, ...overseers)
  const { format } = params
  if (format !== 'svg' && format !== 'png') throw notFound()
  const view = await findIndicatorView(viewer, new URL(request.url).searchParams)
  const [series] = view?.series ?? []
  if (!view || !series) throw notFound()
  const { title } = measureWords[series.measure]
  return chartAnswer(
    {
      title: `${title}: ${view.where}`,
      sentence: series.sentence,
      notes: [
        ...view.marks.map(({ words }, at) => `${at + 1} — ${words}`),
        ...(series.target ? [`Источник цели: ${series.target.source}.`] : []),
        ...(view.demo ? [demoWords] : []),
      ],
      marks: <LineMarks drawing={drawMeasure(series, view, 'file')} palette={filePalette} />,
    },
    { format, name: title, plainName: series.measure },
    chartPicture,
  )
}
