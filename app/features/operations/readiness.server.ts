// Whether the process can serve: the database answers.
import { database } from '#app/platform/database.server.ts'

export async function isReady(): Promise<boolean> {
  return database().$queryRaw`SELECT 1`.then(() => true).catch(() => false)
}
