// The plan of a region with how far it is and when it will be reached: for the page and for its chart as a file.
import { addDays, dayOf } from '#app/lib/dates.ts'
import type { Area } from './area.server.ts'
import { type Forecast, forecastTarget } from './forecast.ts'
import { type Plan, type PlanProgress, progressOf } from './plan.ts'
import { mondayOf, type Pace, readPace } from './plan-pace.server.ts'

export interface PlanReport {
  progress: PlanProgress
  weeks: Pace['weeks']
  /** Null where no headcount is known: there is no number to reach. */
  forecast: Forecast | null
  /** Sunday of the last week that is over. */
  lastWeekEnds: Date
}

export async function readPlanReport(
  region: Pick<Area, 'id' | 'timeZone'>,
  plan: Plan,
  now = new Date(),
): Promise<PlanReport> {
  const today = dayOf(now, region.timeZone)
  const { places, weeks } = await readPace(region.id, { groups: plan.groups, today })
  const progress = progressOf(places, plan.targetPercent)
  const totals = weeks.map(({ total }) => total)
  const forecast = (): Forecast | null => {
    if (!progress.headcount) return null
    return progress.certified >= progress.target
      ? { kind: 'reached' }
      : forecastTarget(totals, progress.target)
  }
  return { progress, weeks, forecast: forecast(), lastWeekEnds: addDays(mondayOf(today), -1) }
}
