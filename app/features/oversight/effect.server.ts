// Reads the weeks of each municipality of a region and the beginnings of its training, and compares.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { isDemo } from '#app/features/operations/demo-mark.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import type { Measure } from './indicator.ts'
import { channelTitle } from './indicator.ts'
import { type IndicatorFilter, readIndicatorFilter } from './indicator-filter.ts'
import type { Weight } from './indicator-joining.ts'
import { joinMarks, type TrainingMark } from './indicator-marks.ts'
import { chooseRegion, type IndicatorRegion } from './indicator-region.server.ts'
import { listFirstCertificates } from './indicator-waves.server.ts'
import { weeksBetween } from './indicator-week.ts'
import { listWeights } from './indicator-weights.server.ts'
import { type Effect, effectOf } from './effect.ts'

/** Training of a region spreads over a year. */
const usualWeeks = 52

export interface EffectView {
  regions: IndicatorRegion[]
  region: IndicatorRegion
  filter: IndicatorFilter
  measure: Measure
  where: string
  weeks: Date[]
  effect: Effect
  /** When training began in how many municipalities. */
  marks: TrainingMark[]
  demo: boolean
}

/** Null: the region is not the viewer's as a whole. */
export async function findEffect(
  viewer: Viewer,
  params: URLSearchParams,
  now = new Date(),
): Promise<EffectView | null> {
  const { regions, region } = await chooseRegion(viewer, params.get('region'), { whole: true })
  if (!region) return null
  const filter = readIndicatorFilter(params, dayOf(now, region.timeZone), usualWeeks)
  const measure = filter.measure ?? 'answerHours'
  const { channel, from, to } = filter
  const [cells, began, demo] = await Promise.all([
    listWeights(viewer, 'municipality-week', { regionId: region.id, channel, from, to }),
    listFirstCertificates(viewer, region.id),
    isDemo(),
  ])
  const weeks = weeksBetween(from, to)
  const position = new Map(weeks.map((week, at) => [week.getTime(), at]))
  const byPlace = new Map<string, (Weight | null)[]>()
  for (const { placeId, week, weights } of cells) {
    const at = week && position.get(week.getTime())
    if (placeId === null || at === null || at === undefined) continue
    const own = byPlace.get(placeId) ?? weeks.map(() => null)
    own[at] = weights[measure]
    byPlace.set(placeId, own)
  }
  const effect = effectOf(
    [...byPlace].map(([id, own]) => ({ id, weeks: own, began: began.get(id) ?? null })),
    weeks,
  )
  const within = [...began].filter(
    ([id, day]) => byPlace.has(id) && day > from && day.getTime() < to.getTime() + 604_800_000,
  )
  return {
    ...{ regions, region, filter, measure, weeks, effect, demo },
    where: `${region.name}, ${channel ? channelTitle(channel, region.regionCode) : 'все каналы'}`,
    marks: joinMarks(within.map(([, day]) => ({ kind: 'began', day, people: 1, title: null }))),
  }
}
