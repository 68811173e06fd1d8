// placeholder
import type { Database } from '#app/platform/database.server.ts'
export async function seedLearning(_database: Database, _options: { now: Date }): Promise<void> {}
