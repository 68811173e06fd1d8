// Months of a roll-out: «2026-08». Which months a timeline shows, their names, the shift of a zone for SQL.

/** The last `count` months up to the one of `day` (UTC midnight), in order. */
export function lastMonths(day: Date, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const first = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - (count - 1 - index), 1))
    return first.toISOString().slice(0, 7)
  })
}

const firstOf = (month: string) => new Date(`${month}-01T00:00:00.000Z`)

/** «август 2026» */
export function monthTitle(month: string): string {
  return new Intl.DateTimeFormat('ru-RU', { month: 'long', year: 'numeric', timeZone: 'UTC' })
    .format(firstOf(month))
    .replace(/\s?г\.$/, '')
}

/** «авг» */
export function monthInShort(month: string): string {
  return new Intl.DateTimeFormat('ru-RU', { month: 'short', timeZone: 'UTC' })
    .format(firstOf(month))
    .replace('.', '')
    .slice(0, 4)
}

/** Minutes a zone is ahead of UTC at a moment. */
export function minutesAhead(timeZone: string, moment: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).format(moment)
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(parts) ?? []
  if (!sign) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
