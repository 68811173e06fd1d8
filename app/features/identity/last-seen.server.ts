// When each sign-in was last seen: noted in memory while pages are read, written now and then in one go.
import { database } from '#app/platform/database.server.ts'

/** A sign-in seen within this time is not noted again. */
const pause = 10 * 60_000

const seen = new Map<string, Date>()

/** Costs no statement. A note may be lost in a crash; nothing depends on it. */
export function noteSeen(authSessionId: string, lastSeenAt: Date, now: Date = new Date()): void {
  if (now.getTime() - lastSeenAt.getTime() >= pause) seen.set(authSessionId, now)
}

export async function writeSeen(): Promise<number> {
  if (!seen.size) return 0
  const notes = [...seen]
  seen.clear()
  await database().$transaction(
    notes.map(([id, lastSeenAt]) =>
      database().authSession.updateMany({ where: { id }, data: { lastSeenAt } }),
    ),
  )
  return notes.length
}
