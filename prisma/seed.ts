// Fills a new database: the regions and programmes always, the cast and its story in a demo.
import type { Database } from '#app/platform/database.server.ts'
import { seedCohorts } from './seed-cohorts.ts'
import { seedCurriculum } from './seed-curriculum.ts'
import { seedIdentity } from './seed-identity.ts'
import { seedLearning } from './seed-learning.ts'
import { seedOrganisations, seedPosts } from './seed-organisations.ts'

export interface SeedOptions {
  demo: boolean
  now: Date
}

export async function seed(database: Database, options: SeedOptions): Promise<void> {
  const { demo, now } = options
  // The order matters: organisations, then people, then what they do.
  await seedOrganisations(database, { demo })
  await seedCurriculum(database, now)
  await seedIdentity(database, options)
  if (!demo) return
  await seedPosts(database, now)
  await seedCohorts(database, { now })
  await seedLearning(database, { now })
}
