// The roll-out of a region by municipality: facts, coverage and stages month by month, in four statements.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { dayOf } from '#app/lib/dates.ts'
import { database, type Reader } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { type Area, findArea } from './area.server.ts'
import { coverageOf, wholeHeadcount } from './coverage.ts'
import { figuresAt, listHeadcountChanges } from './headcounts.server.ts'
import { lastMonths } from './month.ts'
import { dayOfFacts } from './people-at-work.server.ts'
import { countRollout, noFacts } from './rollout-facts.server.ts'
import { isFiltered, readFilter, type RolloutFilter } from './rollout-filter.ts'
import { bodiesOfRegion, type RolloutLine, type RegionRollout } from './rollout-line.ts'
import { monthsOf } from './rollout-months.ts'
import { findRulesInForce } from './rules-in-force.server.ts'
import { stagesOf } from './stage.ts'

const monthsKept = 36
const noFilter = readFilter(new URLSearchParams())

/** Null: unknown, or outside the viewer's scope. */
export async function findRegionRollout(
  viewer: Viewer,
  regionId: string,
  filter: RolloutFilter = noFilter,
  now = new Date(),
): Promise<RegionRollout | null> {
  const region = await findArea(viewer, 'region', regionId, now)
  return region && readRegionRollout(region, filter, now)
}

/** For jobs that ask for themselves; whoever shows it to a person asks `findRegionRollout`. */
export async function readRegionRollout(
  region: Pick<Area, 'id' | 'name' | 'timeZone'>,
  filter: RolloutFilter,
  now: Date,
  reader: Reader = database(),
): Promise<RegionRollout> {
  const today = dayOf(now, region.timeZone)
  const { thresholds, plan } = await findRulesInForce(region.id, reader)
  const groups = plan?.groups ?? []
  const months = lastMonths(today, monthsKept)
  const where = Prisma.sql`o."regionId" = ${region.id}`
  const on = dayOfFacts(today, region.timeZone, now)
  const places = await listPlaces(region.id, today, reader)
  const counted = await countRollout('municipality', where, { filter: noFilter, groups, on }, reader)
  const headcounts = await listHeadcountChanges('municipality', where, { groups, today }, reader)
  const narrowed = isFiltered(filter)
    ? await countRollout('municipality', where, { filter, groups, on }, reader)
    : null
  const lines = places.flatMap((place): RolloutLine[] => {
    const facts = counted.facts.get(place.id) ?? noFacts
    // Bodies of the region itself are a line only where somebody learns.
    if (place.id === bodiesOfRegion && facts.enrolled + facts.certified === 0) return []
    const changes = headcounts.get(place.id) ?? []
    const at = (month: string) => ({
      parts: figuresAt(changes, month, { own: false, expected: place.organisations * groups.length }),
      own: figuresAt(changes, month, { own: true, expected: groups.length }),
    })
    const headcountAt = (month: string) => {
      const { parts, own } = at(month)
      return plan ? wholeHeadcount(parts, own) : undefined
    }
    const history = monthsOf(months, counted.months.get(place.id) ?? [], headcountAt)
    const present = months.at(-1) ?? ''
    const { known, expected } = at(present).parts
    return [
      {
        ...{ id: place.id, name: place.name, sortName: place.sortName, tile: place.tile, facts },
        narrowed: narrowed && (narrowed.facts.get(place.id) ?? noFacts),
        coverage: coverageOf(facts.certifiedInPlan, headcountAt(present)),
        headcount: { whole: headcountAt(present) ?? null, known, expected },
        months: history,
        stages: stagesOf(history, thresholds),
      },
    ]
  })
  return {
    region: { id: region.id, name: region.name, timeZone: region.timeZone },
    ...{ today, months, lines, thresholds, plan, filtered: narrowed !== null },
  }
}

interface Place {
  id: string
  name: string
  sortName: string
  tile: { column: number; row: number } | null
  organisations: number
}

async function listPlaces(regionId: string, today: Date, reader: Reader): Promise<Place[]> {
  const valid = (alias: string) => {
    const o = Prisma.raw(`"${alias}"`)
    return Prisma.sql`(${o}."validFrom" IS NULL OR ${o}."validFrom" <= ${today}) AND (${o}."validTo" IS NULL OR ${o}."validTo" > ${today})`
  }
  const rows = await reader.$queryRaw<
    (Omit<Place, 'tile' | 'organisations'> & {
      column: number | bigint | null
      row: number | bigint | null
      organisations: number | bigint
    })[]
  >`
    SELECT m."id", m."name", m."sortName", m."tileColumn" AS "column", m."tileRow" AS "row",
           (SELECT COUNT(*) FROM "Organisation" o WHERE o."municipalityId" = m."id" AND o."kind" = 'organisation' AND ${valid('o')}) AS "organisations"
      FROM "Organisation" m WHERE m."regionId" = ${regionId} AND m."kind" = 'municipality' AND ${valid('m')}
    UNION ALL
    SELECT ${bodiesOfRegion}, 'Органы власти региона', 'яяя', NULL, NULL, COUNT(*) FROM "Organisation" b
     WHERE b."regionId" = ${regionId} AND b."kind" = 'organisation' AND b."municipalityId" IS NULL AND ${valid('b')}`
  return rows
    .map(({ column, row, organisations, ...place }) => ({
      ...place,
      tile: column === null || row === null ? null : { column: Number(column), row: Number(row) },
      organisations: Number(organisations),
    }))
    .sort((a, b) => a.sortName.localeCompare(b.sortName, 'ru'))
}
