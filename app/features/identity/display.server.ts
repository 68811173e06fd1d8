// Keeps a person's display in the profile. No audit entry: a choice of glasses is nobody's business.
import { inTransaction } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { type Display, displayCookie } from './display.ts'
import type { Viewer } from './viewer.ts'

/** Saves to the profile of a signed-in person, and returns the cookie that keeps it in this browser. */
export async function saveDisplay(viewer: Pick<Viewer, 'userId'> | null, display: Display): Promise<string> {
  if (viewer) {
    await inTransaction(async (tx) => {
      await tx.user.update({ where: { id: viewer.userId }, data: { display: JSON.stringify(display) } })
    })
  }
  return displayCookie(display, env.secureCookies)
}
