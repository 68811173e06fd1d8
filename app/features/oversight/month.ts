// Months of a roll-out: «2026-08». Which months a timeline shows, their names, the shift of a zone for SQL.
import { formatDate } from '#app/lib/dates.ts'

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

/** «30 августа 2026 г.»: the day for which the figures of a month stand; of the present month, today. */
export function dayOfFigures(month: string, today: Date): string {
  const next = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1))
  const lastDay = new Date(next.getTime() - 86_400_000)
  return formatDate(lastDay < today ? lastDay : today, 'UTC')
}

/** Minutes a zone is ahead of UTC at a moment. */
export function minutesAhead(timeZone: string, moment: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).format(moment)
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(parts) ?? []
  if (!sign) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
