// What runs beside the requests inside the server process.
import { flushViews } from '#app/features/learning/view-queue.server.ts'
import { closeDatabase } from '#app/platform/database.server.ts'

/** Starts the workers. Call once, after the migrations. */
export function startBackground(): void {
  // Workers of the wings are started here.
}

/** Stops the workers, writes what is queued and closes the database. */
export async function stopBackground(): Promise<void> {
  await flushViews()
  await closeDatabase()
}
