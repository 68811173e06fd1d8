// The roll-out of a cohort by municipality: people of the viewer's scope, and nobody else.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { dayOf } from '#app/lib/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { inOversight, noteRefusal } from './area.server.ts'
import { oversightScope } from './oversight-scope.ts'
import { dayOfFacts } from './people-at-work.server.ts'
import type { CohortRollout, PlaceLine } from './place-line.ts'
import { countRollout, noFacts } from './rollout-facts.server.ts'
import { readFilter } from './rollout-filter.ts'

/** A cohort by municipality, people of the viewer's scope only. Null where none of its people are in it. */
export async function findCohortRollout(
  viewer: Viewer,
  cohortId: string,
  now = new Date(),
): Promise<CohortRollout | null> {
  const cohort = await database().cohort.findUnique({
    where: { id: cohortId, state: { not: 'draft' } },
    select: {
      ...{ id: true, name: true, code: true, startsOn: true, endsOn: true, timeZone: true, state: true },
      version: { select: { title: true } },
    },
  })
  if (!cohort) return null
  const { timeZone } = cohort
  const on = dayOfFacts(dayOf(now, timeZone), timeZone, now)
  const scope = oversightScope(viewer)
  const filter = readFilter(new URLSearchParams())
  const where = Prisma.sql`e."cohortId" = ${cohortId} AND ${inOversight(scope, 'o')}`
  const counted = await countRollout('municipality', where, { filter, groups: [], on })
  if (counted.facts.size === 0 && !scope.all) {
    await noteRefusal(viewer, { objectType: 'cohort', objectId: cohortId }, now)
    return null
  }
  const ids = JSON.stringify([...counted.facts.keys()])
  const places = await database().$queryRaw<{ id: string; name: string }[]>`
    SELECT "id", "name" FROM "Organisation" WHERE "id" IN (SELECT value FROM json_each(${ids})) ORDER BY "sortName"`
  const lines = places.map(({ id, name }): PlaceLine => {
    return { id, name, linked: true, coverage: null, facts: counted.facts.get(id) ?? noFacts }
  })
  const bodies = counted.facts.get('')
  if (bodies)
    lines.push({ id: '', name: 'Органы власти региона', linked: false, coverage: null, facts: bodies })
  const { version, ...rest } = cohort
  return { ...rest, programme: version.title, today: on.today, whole: scope.all, municipalities: lines }
}
