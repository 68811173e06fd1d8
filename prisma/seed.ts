// Fills a new database: the regions always, the cast and its story in a demo.
import type { Database } from '#app/platform/database.server.ts'
import { seedCurriculum } from './seed-curriculum.ts'

export interface SeedOptions {
  demo: boolean
  now: Date
}

export async function seed(database: Database, { now }: SeedOptions): Promise<void> {
  // The wings add their parts here.
  await seedCurriculum(database, now)
}
