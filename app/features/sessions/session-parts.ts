// The parts of a session's day that people read: when a material opens, in words. Knows no rows and no clock.
import { formatDateTime } from '#app/lib/dates.ts'
import type { Interval } from './session.ts'

/** Before: as soon as the session is announced. During: from its start. After: from its end. */
export function materialOpensAt(opens: string, session: Interval): Date | null {
  if (opens === 'during') return session.startsAt
  if (opens === 'after') return session.endsAt
  return null
}

export function materialIsOpen(opens: string, session: Interval, now: Date): boolean {
  const from = materialOpensAt(opens, session)
  return from === null || now >= from
}

/** «Откроется 28 ноября 2026 г. в 10:00 (МСК)»; null where it is open. */
export function materialLock(
  opens: string,
  session: Interval & { timeZone: string },
  now: Date,
): string | null {
  const from = materialOpensAt(opens, session)
  return from === null || now >= from ? null : `Откроется ${formatDateTime(from, session.timeZone)}`
}
