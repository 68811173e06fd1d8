// The comparison of regions that agreed: who takes part sees the others, who does not sees its own only. Aggregates only.
import { LRUCache } from 'lru-cache'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { formatDayDigits } from '#app/lib/dates.ts'
import { database } from '#app/platform/database.server.ts'
import type { Report, ReportCell } from '#app/platform/report-file.server.ts'
import { listClosedFigures } from './closed-figures.server.ts'
import { intervalWords, whyWithheld } from './closed-measure.ts'
import { keyOf } from './closing-cells.ts'
import { type ComparedRegion, coverageSentence, shiftSentence } from './comparison.ts'
import { whyNoCoverage } from './coverage.ts'
import { oversightScope, seesRegion } from './oversight-scope.ts'
import { quarterTitle } from './quarter.ts'
import { readRegionRollout } from './region-rollout.server.ts'
import { readFilter } from './rollout-filter.ts'
import { summaryOf } from './rollout-line.ts'
import { stages, stageTitles } from './stage.ts'

export interface Comparison {
  regions: ComparedRegion[]
  /** The viewer's regions take part: the others are shown. */
  takesPart: boolean
}

interface Shared {
  id: string
  name: string
  sortName: string
  timeZone: string
  sharing: number | bigint
}

export async function compareRegions(viewer: Viewer, now = new Date()): Promise<Comparison> {
  const scope = oversightScope(viewer)
  const known = await database().$queryRaw<Shared[]>`
    SELECT o."id", o."name", o."sortName", COALESCE(o."timeZone", 'Europe/Moscow') AS "timeZone",
           EXISTS (SELECT 1 FROM "RegionSharing" s WHERE s."regionId" = o."id" AND s."withdrawnAt" IS NULL) AS "sharing"
      FROM "Organisation" o
     WHERE o."kind" = 'region'
       AND (o."id" IN (SELECT value FROM json_each(${JSON.stringify(scope.regionIds)}))
         OR EXISTS (SELECT 1 FROM "RegionSharing" s WHERE s."regionId" = o."id" AND s."withdrawnAt" IS NULL))
     ORDER BY o."sortName"`
  const sharing = known.filter((region) => Boolean(region.sharing))
  const takesPart = scope.all || sharing.some(({ id }) => scope.regionIds.includes(id))
  const seen = known.filter(
    ({ id, sharing: shares }) => (takesPart && Boolean(shares)) || seesRegion(scope, id),
  )
  const figures = await listClosedFigures(seen.map(({ id }) => ({ kind: 'region', id })))
  const regions: ComparedRegion[] = []
  for (const region of seen) {
    const own = figures.get(keyOf('region', region.id))
    regions.push({ ...(await factsOf(region, now)), shift: own?.after ?? null, exam: own?.exam ?? null })
  }
  return { regions, takesPart }
}

type Facts = Omit<ComparedRegion, 'shift' | 'exam'>

/** Counting a region takes four statements, and many may ask: the sums of the last ten minutes are good enough here. */
const counted = new LRUCache<string, Facts>({ max: 200, ttl: 600_000 })

async function factsOf({ id, name, sortName, timeZone }: Shared, now: Date): Promise<Facts> {
  const key = `${id} ${now.toISOString().slice(0, 15)}`
  const known = counted.get(key)
  if (known) return known
  const rollout = await readRegionRollout({ id, name, timeZone }, readFilter(new URLSearchParams()), now)
  const { counts, stages: byStage, coverage, municipalities } = summaryOf(rollout)
  const facts: Facts = {
    ...{ id, name, shortName: sortName, municipalities, stages: byStage, coverage: coverage.coverage },
    ...{ enrolled: counts.enrolled, certified: counts.certified },
  }
  counted.set(key, facts)
  return facts
}

export function comparisonReport(regions: readonly ComparedRegion[], now = new Date()): Report {
  return {
    title: 'Сравнение регионов',
    heading: ['Сравнение регионов', `На ${formatDayDigits(now)}`],
    columns: [
      { title: 'Регион', width: 34 },
      { title: 'Муниципалитетов', width: 16 },
      ...stages.map((stage) => ({ title: stageTitles[stage], width: 12 })),
      { title: 'Охват, %', width: 10 },
      { title: 'Почему нет процента', width: 28 },
      { title: 'Зачислены', width: 12 },
      { title: 'С удостоверением', width: 18 },
      { title: 'Сдвиг «до» и «после»', width: 20 },
      { title: 'Интервал 95 %', width: 28 },
      { title: 'Квартал', width: 18 },
    ],
    rows: regions.map(({ name, municipalities, stages: byStage, coverage, enrolled, certified, shift }) => [
      ...[name, municipalities],
      ...stages.map((stage): ReportCell => byStage[stage]),
      ...[coverage.state === 'known' ? coverage.percent : null, whyNoCoverage(coverage), enrolled, certified],
      ...[shift?.mean == null ? whyWithheld(shift) : Math.round(shift.mean * 10) / 10],
      ...[intervalWords('after', shift) || null, shift && quarterTitle(shift.quarter)],
    ]),
  }
}

/** As a letter: for who oversees a whole region. */
export async function comparisonView(viewer: Viewer, now: Date) {
  const { all, regionIds } = oversightScope(viewer)
  if (!all && !regionIds.length) return null
  const { regions } = await compareRegions(viewer, now)
  const summary = [coverageSentence(regions), shiftSentence(regions)]
  return { title: 'Сравнение регионов', summary, report: comparisonReport(regions, now) }
}
