// Thresholds of stages compared: what changed in words, and which municipalities would change their stage.
import { type MonthFacts, type Stage, type StageThresholds, stagesOf } from './stage.ts'

export const thresholdTitles: Record<keyof StageThresholds, string> = {
  runningPercent: '«Идёт», % численности',
  runningPeople: '«Идёт» без численности, человек',
  coveredPercent: '«Охвачен», % численности',
  sustainedMonths: '«Закреплён», месяцев',
}

export const thresholdKeys = Object.keys(thresholdTitles) as (keyof StageThresholds)[]

/** «„Охвачен“, % численности: с 75 на 80»; empty where nothing changed. */
export function changesInWords(before: StageThresholds, after: StageThresholds): string[] {
  return thresholdKeys
    .filter((key) => before[key] !== after[key])
    .map((key) => `${thresholdTitles[key]}: с ${before[key]} на ${after[key]}`)
}

export interface StageMove {
  id: string
  name: string
  from: Stage
  to: Stage
}

/** Municipalities whose stage of today would be another. */
export function movesBetween(
  places: readonly { id: string; name: string; months: readonly MonthFacts[] }[],
  before: StageThresholds,
  after: StageThresholds,
): StageMove[] {
  return places.flatMap(({ id, name, months }) => {
    const from = stagesOf(months, before).at(-1) ?? 'none'
    const to = stagesOf(months, after).at(-1) ?? 'none'
    return from === to ? [] : [{ id, name, from, to }]
  })
}
