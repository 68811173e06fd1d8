// The clock of sessions: one periodic turn through a list of duties. A duty that fails keeps no other from its turn.
import { log } from '#app/platform/log.server.ts'
import { every, type Periodic } from '#app/platform/periodic.server.ts'
import { runOutApprovals } from './approval.server.ts'
import { releaseDueReservations } from './reservation.server.ts'
import { alertBelowMinimum, openFeedback, remindParticipants } from './session-duties.server.ts'
import { dropWithdrawn } from './withdrawn.server.ts'

/**
 * What is due at a moment. A duty writes a row or a letter with a key of its own in one transaction, so that it can be
 * run again after a crash; it returns how much it did. Add yours to the list.
 */
export type Duty = (now: Date) => Promise<number>

const duties: Record<string, Duty> = {
  dropWithdrawn,
  runOutApprovals,
  releaseDueReservations,
  remindParticipants,
  alertBelowMinimum,
  openFeedback,
}

const minute = 60_000

export function startSessionClock(): Periodic {
  return every(minute, 'sessions', () => runSessionClock())
}

/** Returns what each duty did; null where it failed. */
export async function runSessionClock(now: Date = new Date()): Promise<Record<string, number | null>> {
  const done: Record<string, number | null> = {}
  for (const [name, duty] of Object.entries(duties)) {
    done[name] = await duty(now).catch((error: unknown) => {
      log.error({ err: error, duty: name }, 'a duty of the session clock failed')
      return null
    })
  }
  return done
}
