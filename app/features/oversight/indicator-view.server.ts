// Everything that the page of indicators, its pictures and its tables show, read once for each.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { isDemo } from '#app/features/operations/demo-mark.server.ts'
import { addDays, dayOf, formatDayDigits } from '#app/lib/dates.ts'
import { findArea } from './area.server.ts'
import { channelTitle, type Measure, measures, measureWords } from './indicator.ts'
import { type IndicatorFilter, keptSearch, readIndicatorFilter } from './indicator-filter.ts'
import { joinWeights, meanOf, noWeights } from './indicator-joining.ts'
import { joinMarks, type TrainingMark } from './indicator-marks.ts'
import { chooseRegion, type IndicatorRegion } from './indicator-region.server.ts'
import { indicatorSentence } from './indicator-sentence.ts'
import { type Target, targetFor } from './indicator-target.ts'
import { listTargets } from './indicator-targets.server.ts'
import { listTraining } from './indicator-waves.server.ts'
import { weeksBetween } from './indicator-week.ts'
import { listWeights } from './indicator-weights.server.ts'

export interface MeasureSeries {
  measure: Measure
  values: (number | null)[]
  mean: number | null
  target: Target | null
  sentence: string
}

export interface IndicatorView {
  regions: IndicatorRegion[]
  region: IndicatorRegion
  filter: IndicatorFilter
  /** «Уренский муниципальный округ», «вся область» … and the channel. */
  where: string
  /** The weeks, and the one indicator where only one is shown. */
  span: string[]
  /** The question as an address to keep: the half-year up to now is not a fixed one. */
  kept: string
  weeks: Date[]
  volumes: number[]
  series: MeasureSeries[]
  targets: Target[]
  marks: TrainingMark[]
  demo: boolean
}

/** Null: nothing of this is the viewer's to see. */
export async function findIndicatorView(
  viewer: Viewer,
  params: URLSearchParams,
  now = new Date(),
): Promise<IndicatorView | null> {
  const { regions, region } = await chooseRegion(viewer, params.get('region'))
  if (!region) return null
  const wanted = readIndicatorFilter(params, dayOf(now, region.timeZone))
  const place = await findPlace(viewer, region.id, wanted, now)
  if (!place) return null
  const filter = { ...wanted, organisationId: place.organisationId }
  const asked = { regionId: region.id, ...filter }
  const [cells, targets, training, demo] = await Promise.all([
    listWeights(viewer, 'week', asked),
    listTargets(region.id),
    listTraining(viewer, asked, now),
    isDemo(),
  ])
  const weeks = weeksBetween(filter.from, filter.to)
  const byWeek = new Map(cells.map(({ week, weights }) => [week?.getTime(), weights]))
  const weekly = weeks.map((week) => byWeek.get(week.getTime()) ?? noWeights())
  const whole = joinWeights(weekly)
  const channel = filter.channel ? channelTitle(filter.channel, region.regionCode) : 'все каналы'
  return {
    ...{ regions, region, filter, weeks, targets, demo, marks: joinMarks(training) },
    where: `${place.title ?? (region.whole ? region.name : 'Ваши муниципалитеты')}, ${channel}`,
    span: [
      `с ${formatDayDigits(filter.from)} по ${formatDayDigits(addDays(filter.to, 6))}`,
      ...(filter.measure ? [measureWords[filter.measure].title] : []),
    ],
    kept: keptSearch(region.id, filter, dayOf(now, region.timeZone)),
    volumes: weekly.map(({ volume }) => volume),
    series: measures
      .filter((measure) => filter.measure === null || filter.measure === measure)
      .map((measure) => {
        const values = weekly.map((weights) => meanOf(weights[measure]))
        const mean = meanOf(whole[measure])
        const target = targetFor(targets, measure, filter.channel)
        return {
          measure,
          values,
          mean,
          target,
          sentence: indicatorSentence(measure, { values, mean, target }),
        }
      }),
  }
}

interface PlaceAsked {
  title: string | null
  organisationId: string | null
}

async function findPlace(
  viewer: Viewer,
  regionId: string,
  { municipalityId, organisationId }: IndicatorFilter,
  now: Date,
): Promise<PlaceAsked | null> {
  if (organisationId) {
    const area = await findArea(viewer, 'organisation', organisationId, now)
    if (!area || area.regionId !== regionId) return null
    // Another municipality was chosen after it: the organisation is no longer meant.
    if (!municipalityId || area.municipalityId === municipalityId) return { title: area.name, organisationId }
  }
  if (!municipalityId) return { title: null, organisationId: null }
  const area = await findArea(viewer, 'municipality', municipalityId, now)
  return area && area.regionId === regionId ? { title: area.name, organisationId: null } : null
}
