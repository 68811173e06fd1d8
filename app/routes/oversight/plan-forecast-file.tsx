// /oversight/plan/forecast/svg (or png): the chart of the forecast as a file.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireRole } from '#app/features/identity/viewer.server.ts'
import { findArea } from '#app/features/oversight/area.server.ts'
import { forecastInWords, howCounted } from '#app/features/oversight/forecast-words.ts'
import { planChart } from '#app/features/oversight/plan-drawing.ts'
import { pictureOfChart } from '#app/features/oversight/plan-picture.server.ts'
import { readPlanReport } from '#app/features/oversight/plan-report.server.ts'
import { listPlans } from '#app/features/oversight/plan.server.ts'
import { chartAnswer } from '#app/ui/chart-file.tsx'
import { LineMarks } from '#app/ui/chart-line.tsx'
import { filePalette } from '#app/ui/chart-palette.ts'
import { drawLines } from '#app/ui/line-drawing.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, 'ministry', 'admin')
  const { format } = params
  if (format !== 'svg' && format !== 'png') throw notFound()
  const region = await findArea(viewer, 'region', new URL(request.url).searchParams.get('region') ?? '')
  const [plan] = region ? (await listPlans(region.id, 1)).plans : []
  if (!region || !plan) throw notFound()
  const { progress, weeks, forecast, lastWeekEnds } = await readPlanReport(region, plan)
  if (!forecast || forecast.kind === 'short' || weeks.length < 2) throw notFound()
  const drawing = drawLines(planChart(weeks, forecast, progress.target), { width: 900, height: 340 })
  return chartAnswer(
    {
      title: `План охвата: ${region.name}`,
      sentence: forecastInWords(forecast, lastWeekEnds),
      notes: [howCounted],
      marks: <LineMarks drawing={drawing} palette={filePalette} />,
    },
    { format, name: 'Прогноз охвата', plainName: 'forecast' },
    pictureOfChart,
  )
}
