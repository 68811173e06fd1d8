// The roll-out inside a place: a municipality or the bodies of a region by organisation, and each place by cohort.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { dayOf } from '#app/lib/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { type Area, findArea } from './area.server.ts'
import { coverageOf, sumFigures, wholeHeadcount } from './coverage.ts'
import { figuresAt, listHeadcountChanges } from './headcounts.server.ts'
import { oversightScope, seesRegion } from './oversight-scope.ts'
import { dayOfFacts, type DayOfFacts } from './people-at-work.server.ts'
import type { PlaceLine, PlaceRollout } from './place-line.ts'
import { countRollout, noFacts } from './rollout-facts.server.ts'
import { sumCounts } from './rollout-line.ts'
import { isFiltered, type RolloutFilter } from './rollout-filter.ts'
import { findRulesInForce } from './rules-in-force.server.ts'

export type PlaceKind = 'municipality' | 'bodies' | 'organisation'

export interface FoundPlace {
  kind: PlaceKind
  area: Area
  /** Conditions on the organisation `o`: what belongs to the place. */
  where: Prisma.Sql
  on: DayOfFacts
}

/** `bodies`: those of a region itself, by the region's id. Null: unknown, or outside the viewer's scope. */
export async function findPlace(
  viewer: Viewer,
  kind: PlaceKind | 'region',
  id: string,
  now = new Date(),
): Promise<(Omit<FoundPlace, 'kind'> & { kind: PlaceKind | 'region' }) | null> {
  const area = await findArea(viewer, kind === 'bodies' ? 'region' : kind, id, now)
  if (!area) return null
  const where = {
    region: Prisma.sql`o."regionId" = ${id}`,
    municipality: Prisma.sql`o."municipalityId" = ${id}`,
    bodies: Prisma.sql`o."regionId" = ${id} AND o."municipalityId" IS NULL`,
    organisation: Prisma.sql`o."id" = ${id}`,
  }[kind]
  return { kind, area, where, on: dayOfFacts(dayOf(now, area.timeZone), area.timeZone, now) }
}

export async function findPlaceRollout(
  viewer: Viewer,
  kind: PlaceKind,
  id: string,
  filter: RolloutFilter,
  now = new Date(),
): Promise<PlaceRollout | null> {
  const place = await findPlace(viewer, kind, id, now)
  if (!place) return null
  const { area, where, on } = place
  const { plan } = await findRulesInForce(area.regionId)
  const groups = plan?.groups ?? []
  const counted = await countRollout('organisation', where, { filter, groups, on })
  const byCohort = await countRollout('cohort', where, { filter, groups, on })
  const changes = await listHeadcountChanges('organisation', where, { groups, today: on.today })
  const month = on.today.toISOString().slice(0, 7)
  const organisations =
    kind === 'organisation'
      ? [area]
      : await database().$queryRaw<{ id: string; kind: string; name: string }[]>`
          SELECT o."id", o."kind", o."name" FROM "Organisation" o
           WHERE ${where} AND (o."validTo" IS NULL OR o."validTo" > ${on.today}) ORDER BY o."name"`
  const cohorts = await listCohortNames([...byCohort.facts.keys()])
  const figures = ({ id: organisationId, kind: own }: { id: string; kind: string }) =>
    figuresAt(changes.get(organisationId) ?? [], month, {
      ...{ own: own !== 'organisation', expected: groups.length },
    })
  const counts = sumCounts([...counted.facts.values()])
  const stated = organisations.map((one) => ({ own: one.kind !== 'organisation', ...figures(one) }))
  const parts = sumFigures(stated.filter(({ own }) => !own))
  const headcount = wholeHeadcount(parts, stated.find(({ own }) => own) ?? null)
  return {
    kind,
    total: { counts, coverage: coverageOf(counts.certifiedInPlan, plan ? headcount : undefined) },
    place: { id: area.id, name: area.name, regionId: area.regionId, municipalityId: area.municipalityId },
    above: placesAbove(viewer, kind, area),
    ...{ today: on.today, timeZone: area.timeZone, filtered: isFiltered(filter) },
    organisations: organisations.flatMap((organisation): PlaceLine[] => {
      const facts = counted.facts.get(organisation.id) ?? noFacts
      // A territory's own node is a line only where people are placed at it.
      if (organisation.kind !== 'organisation' && facts.enrolled + facts.certified === 0) return []
      const own = wholeHeadcount(figures(organisation))
      return [
        {
          ...{ id: organisation.id, facts },
          name: organisation.kind === 'organisation' ? organisation.name : 'Организация не указана',
          linked: organisation.kind === 'organisation',
          coverage: coverageOf(facts.certifiedInPlan, plan ? own : undefined),
        },
      ]
    }),
    cohorts: cohorts.map(({ id: cohortId, name }) => ({
      ...{ id: cohortId, name, linked: true, coverage: null },
      facts: byCohort.facts.get(cohortId) ?? noFacts,
    })),
  }
}

/** The way down to a place, without what the viewer may not open. */
export function placesAbove(
  viewer: Viewer,
  kind: PlaceKind | 'region',
  area: Area,
): { to: string; title: string }[] {
  const region = { to: `/oversight/regions/${area.regionId}`, title: area.regionName }
  const municipality = area.municipalityId
    ? { to: `/oversight/municipalities/${area.municipalityId}`, title: area.municipalityName ?? '' }
    : { to: `/oversight/bodies/${area.regionId}`, title: 'Органы власти региона' }
  return [
    ...(kind !== 'region' && seesRegion(oversightScope(viewer), area.regionId) ? [region] : []),
    ...(kind === 'organisation' ? [municipality] : []),
  ]
}

function listCohortNames(ids: readonly string[]) {
  return database().$queryRaw<{ id: string; name: string }[]>`
    SELECT "id", "name" FROM "Cohort" WHERE "id" IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
     ORDER BY "startsOn" DESC, "name"`
}
