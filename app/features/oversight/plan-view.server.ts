// The coverage plan of a region as a letter and as a file: where it stands, when the target will be reached, week by week.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { counted, stopped } from '#app/lib/russian.ts'
import type { Report } from '#app/platform/report-file.server.ts'
import { type Area, listOverseenRegions } from './area.server.ts'
import { againstPlan, forecastInWords, howCounted } from './forecast-words.ts'
import { oversightScope, seesRegion } from './oversight-scope.ts'
import { type Plan, planSentence, type PlanProgress } from './plan.ts'
import { type PlanReport, readPlanReport } from './plan-report.server.ts'
import { listPlans } from './plan.server.ts'

/** Null: no plan, or a region that is not the viewer's as a whole. */
export async function planView(viewer: Viewer, params: URLSearchParams, now = new Date()) {
  const scope = oversightScope(viewer)
  const regions = (await listOverseenRegions(viewer)).filter(({ id }) => seesRegion(scope, id))
  const asked = params.get('region')
  const region = asked ? regions.find(({ id }) => id === asked) : regions[0]
  const [plan] = region ? (await listPlans(region.id, 1)).plans : []
  if (!region || !plan) return null
  const found = await readPlanReport(region, plan, now)
  const summary = [
    stopped(planSentence(plan)),
    progressInWords(found.progress),
    ...outlookInWords(found, plan),
    ...missingInWords(found.progress),
  ]
  return { title: `План охвата: ${region.name}`, summary, report: planTable(region, summary, found) }
}

function progressInWords({ percent, certified, headcount, target }: PlanProgress): string {
  if (percent === null) return 'Численность не указана ни для одного муниципалитета, поэтому доли нет.'
  return `Сейчас ${percent} %: ${certified} из ${counted(headcount, 'человека', 'человек', 'человек')} с удостоверением, цель ${target}.`
}

function missingInWords({ places, known }: PlanProgress): string[] {
  if (places === known || !known) return []
  return [
    `Считаем по ${known} из ${counted(places, 'места', 'мест', 'мест')}: для остальных численность не указана.`,
  ]
}

function outlookInWords({ forecast, lastWeekEnds, progress }: PlanReport, plan: Plan): string[] {
  if (!forecast) return []
  const left = progress.target - progress.certified
  const pace = againstPlan(forecast, { lastWeekEnds, dueOn: plan.dueOn, left })
  return [forecastInWords(forecast, lastWeekEnds), ...(pace ? [pace] : [])]
}

function planTable(region: Area, summary: readonly string[], { weeks }: PlanReport): Report {
  return {
    title: 'План охвата',
    heading: [`План охвата: ${region.name}`, ...summary, howCounted],
    columns: [
      { title: 'Неделя с', width: 14 },
      { title: 'Получили удостоверение', width: 24 },
      { title: 'Всего с удостоверением', width: 24 },
    ],
    rows: weeks.map(({ monday, certified, total }) => [monday, certified, total]).reverse(),
  }
}
