// Which reminder of a session is due. Pure.

const hour = 3_600_000

export const defaultReminders = [168, 24, 2]

/** Hours before the start, as stored; what cannot be read is the default. Whole, within 60 days. */
export function readReminders(stored: string): number[] {
  try {
    const hours = JSON.parse(stored) as unknown
    if (!Array.isArray(hours)) return defaultReminders
    return [...new Set(hours)].filter(
      (value): value is number => Number.isInteger(value) && value > 0 && value <= 60 * 24,
    )
  } catch {
    return defaultReminders
  }
}

/**
 * The reminder whose moment has come: the latest of them, so that a machine that slept sends one and not three.
 * Null before the first, and from the start on.
 */
export function dueReminder(hours: readonly number[], startsAt: Date, now: Date): number | null {
  if (now >= startsAt) return null
  const due = hours.filter((value) => now.getTime() >= startsAt.getTime() - value * hour)
  return due.length ? Math.min(...due) : null
}

/** Who got the seat after the moment of the reminder has just been told everything. */
export function needsReminder(hours: number, startsAt: Date, seatedAt: Date): boolean {
  return seatedAt.getTime() <= startsAt.getTime() - hours * hour
}
