// The demo's directory: headcounts of the region's municipalities (a few have stated none), and its coverage plan.
import { positionGroups, type PositionGroup } from '#app/features/organisations/position.ts'
import { isValidOn } from '#app/features/organisations/validity.ts'
import { addDays, dayOf } from '#app/lib/dates.ts'
import type { Database } from '#app/platform/database.server.ts'
import { castEmail, demoRegionCode } from './cast.ts'
import { seedCoordinatorStory } from './seed-coordinator-story.ts'
import { positionOf } from './position-of.ts'

/** People of a group in a municipality of middle size. */
const usual: Record<PositionGroup, number> = {
  ...{ highest: 3, chief: 9, leading: 16, senior: 12, junior: 4, other: 14 },
}

/** For a demo, after the people. Numbers depend on nothing but the order of the municipalities' codes. */
export async function seedDirectory(database: Database, { now }: { now: Date }): Promise<void> {
  const ministry = await database.user.findUnique({ where: { email: castEmail('ministry') } })
  const region = await database.organisation.findFirst({
    where: { kind: 'region', regionCode: demoRegionCode },
  })
  if (!ministry || !region) return
  // The roll-out brings its own: its certificates belong to these headcounts.
  if ((await database.coveragePlan.count({ where: { regionId: region.id } })) === 0) {
    await seedHeadcounts(database, { regionId: region.id, recordedById: ministry.id, now })
    await seedPlan(database, { regionId: region.id, recordedById: ministry.id, now })
  }
  await seedPositions(database)
  await seedCoordinatorStory(database, now)
}

interface Place {
  regionId: string
  recordedById: string
  now: Date
}

async function seedHeadcounts(database: Database, { regionId, recordedById, now }: Place): Promise<void> {
  const today = dayOf(now, 'Europe/Moscow')
  const municipalities = await database.organisation.findMany({
    where: { kind: 'municipality', regionId },
    orderBy: { oktmo: 'asc' },
    select: { id: true, validFrom: true, validTo: true },
  })
  const bodies = await database.organisation.findMany({
    where: { kind: 'organisation', regionId, municipalityId: { not: null } },
    orderBy: { id: 'asc' },
    select: { id: true, municipalityId: true },
  })
  const days = [addDays(today, -400), addDays(today, -40)]
  const rows = municipalities
    .filter((place) => isValidOn(place, today))
    .flatMap(({ id }, index) => {
      // One of nine has not answered yet; where the cast works everybody has.
      const body = bodies.find(({ municipalityId }) => municipalityId === id)
      if (index % 9 === 5 && !body) return []
      const size = 0.5 + ((index * 7) % 11) / 8
      return days.flatMap((onDate, when) =>
        positionGroups.map((positionGroup) => ({
          organisationId: body?.id ?? id,
          positionGroup,
          onDate,
          people: Math.round(usual[positionGroup] * size) + (when && positionGroup === 'leading' ? 1 : 0),
          recordedById,
          recordedAt: new Date(onDate.getTime() + 9 * 3_600_000),
        })),
      )
    })
  await database.headcount.createMany({ data: rows })
}

async function seedPlan(database: Database, { regionId, recordedById, now }: Place): Promise<void> {
  const today = dayOf(now, 'Europe/Moscow')
  const at = (days: number) => addDays(now, days)
  await database.coveragePlan.createMany({
    data: [
      {
        ...{ regionId, recordedById, groups: JSON.stringify(['chief', 'leading']) },
        ...{ targetPercent: 50, dueOn: addDays(today, 180), recordedAt: at(-330) },
      },
      {
        ...{ regionId, recordedById, groups: JSON.stringify(['chief', 'leading', 'senior']) },
        ...{ targetPercent: 60, dueOn: addDays(today, 400), recordedAt: at(-120) },
      },
    ],
  })
}

/** Groups and categories by titles; posts that say them already keep theirs. */
async function seedPositions(database: Database): Promise<void> {
  const posts = await database.post.findMany({
    where: { positionGroup: null },
    select: { id: true, title: true, organisation: { select: { municipalityId: true } } },
  })
  const alike = new Map<string, string[]>()
  for (const { id, title, organisation } of posts) {
    const facts = JSON.stringify(positionOf(title, { civil: organisation.municipalityId === null }))
    alike.set(facts, [...(alike.get(facts) ?? []), id])
  }
  for (const [facts, ids] of alike)
    await database.post.updateMany({
      where: { id: { in: ids } },
      data: JSON.parse(facts) as ReturnType<typeof positionOf>,
    })
}
