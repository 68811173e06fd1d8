// Fills a new database: the regions always, the cast and its story in a demo.
import type { Database } from '#app/platform/database.server.ts'
import { seedCohorts } from './seed-cohorts.ts'

export interface SeedOptions {
  demo: boolean
  now: Date
}

export async function seed(database: Database, { demo, now }: SeedOptions): Promise<void> {
  // The wings add their parts here, each after those it needs.
  if (demo) await seedCohorts(database, { now })
}
