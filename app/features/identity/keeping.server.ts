// Writes when sign-ins were last seen, and removes sign-ins and one-time links that have run out.
import { database } from '#app/platform/database.server.ts'
import { every, type Periodic } from '#app/platform/periodic.server.ts'
import { writeSeen } from './last-seen.server.ts'

/** A used or expired link is kept this long, so that an old letter can be traced in the journal. */
const linksKept = 30 * 86_400_000

export function startIdentityKeeping(): Periodic {
  const seen = every(60_000, 'last-seen', writeSeen)
  const old = every(3_600_000, 'run-out-sign-ins', () => removeRunOut())
  return {
    async stop() {
      await Promise.all([seen.stop(), old.stop()])
      await writeSeen()
    },
  }
}

export async function removeRunOut(now: Date = new Date()): Promise<void> {
  await database().$transaction([
    database().authSession.deleteMany({ where: { expiresAt: { lte: now } } }),
    database().oneTimeToken.deleteMany({
      where: { expiresAt: { lte: new Date(now.getTime() - linksKept) } },
    }),
  ])
}
