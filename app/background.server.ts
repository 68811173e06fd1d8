// What runs beside the requests inside the server process.
import { startSweeping } from '#app/features/assessment/expired-sweep.server.ts'
import { closeDatabase } from '#app/platform/database.server.ts'

/** Starts the workers. Call once, after the migrations. */
export function startBackground(): void {
  // Workers of the wings are started here.
  stopSweeping = startSweeping()
}

let stopSweeping = (): Promise<void> => Promise.resolve()

/** Stops the workers, writes what is queued and closes the database. */
export async function stopBackground(): Promise<void> {
  await stopSweeping()
  await closeDatabase()
}
