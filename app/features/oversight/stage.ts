// The stage of a municipality in the roll-out, from what was true at the ends of its months. The thresholds are edited.
import type { Coverage } from './coverage.ts'

export const stages = ['none', 'pilot', 'running', 'covered', 'sustained'] as const
export type Stage = (typeof stages)[number]

export const stageTitles: Record<Stage, string> = {
  none: 'Не начат',
  pilot: 'Пилот',
  running: 'Идёт',
  covered: 'Охвачен',
  sustained: 'Закреплён',
}

export interface StageThresholds {
  /** Certified people from which a pilot is running, percent of the headcount. */
  runningPercent: number
  /** The same in people, where the headcount is not given. */
  runningPeople: number
  coveredPercent: number
  /** Months for which a covered municipality must stay so. */
  sustainedMonths: number
}

/** In force until somebody edits them. */
export const defaultThresholds: StageThresholds = {
  ...{ runningPercent: 10, runningPeople: 10, coveredPercent: 80, sustainedMonths: 6 },
}

export interface MonthFacts {
  /** «2026-08» */
  month: string
  /** People who began by the end of the month. */
  enrolled: number
  certified: number
  coverage: Coverage
}

/** A stage for each month; months come in order without gaps. */
export function stagesOf(months: readonly MonthFacts[], thresholds: StageThresholds): Stage[] {
  let monthsCovered = 0
  return months.map((facts) => {
    monthsCovered = isCovered(facts, thresholds) ? monthsCovered + 1 : 0
    // The month in which it became covered is where the counting starts.
    if (monthsCovered > thresholds.sustainedMonths) return 'sustained'
    if (monthsCovered > 0) return 'covered'
    if (isRunning(facts, thresholds)) return 'running'
    return facts.enrolled > 0 || facts.certified > 0 ? 'pilot' : 'none'
  })
}

function isCovered({ coverage }: MonthFacts, { coveredPercent }: StageThresholds): boolean {
  return coverage.state === 'known' && coverage.percent >= coveredPercent
}

function isRunning({ coverage, certified }: MonthFacts, thresholds: StageThresholds): boolean {
  if (coverage.state === 'known') return coverage.percent >= thresholds.runningPercent
  return certified >= thresholds.runningPeople
}

/** How many municipalities stand in each stage. */
export function countStages(list: readonly Stage[]): Record<Stage, number> {
  const counts: Record<Stage, number> = { none: 0, pilot: 0, running: 0, covered: 0, sustained: 0 }
  for (const stage of list) counts[stage] += 1
  return counts
}
