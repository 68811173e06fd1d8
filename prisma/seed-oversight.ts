// What oversight shows of the demo: closed quarters, the days on which people are expected, a saved report, and regions that
// let others compare themselves with them.
import { sweepDueDays } from '#app/features/learning/due-day.server.ts'
import { closeQuarters } from '#app/features/oversight/closing.server.ts'
import { addDays } from '#app/lib/dates.ts'
import type { Database } from '#app/platform/database.server.ts'
import { castEmail } from './cast.ts'
import { seedWinterCohort } from './winter-cohort.ts'

export async function seedOversight(database: Database, { now }: { now: Date }): Promise<void> {
  await seedWinterCohort(database, now)
  await sweepDueDays(database)
  await closeQuarters(now, database)
  const find = (login: string) => database.user.findUnique({ where: { email: castEmail(login) } })
  const [ministry, coordinator, admin] = [
    await find('ministry'),
    await find('coordinator'),
    await find('admin'),
  ]
  if (!ministry || !coordinator || !admin) return
  await database.savedView.create({
    data: {
      ...{ ownerId: ministry.id, name: 'Просрочено по области', address: '/oversight/overdue', weekday: 1 },
      createdAt: addDays(now, -3),
      // From now on: the first letters go out next Monday.
      recipients: { create: [ministry, coordinator].map(({ id: userId }) => ({ userId, addedAt: now })) },
    },
  })
  const regions = await database.organisation.findMany({
    where: { kind: 'region', regionCode: { in: ['13', '52', '54'] } },
    select: { id: true },
  })
  await database.regionSharing.createMany({
    data: regions.map(({ id: regionId }) => ({
      regionId,
      agreedById: admin.id,
      agreedAt: addDays(now, -30),
    })),
  })
}
