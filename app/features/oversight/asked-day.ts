// The day asked for in an address; anything else is today.

export function askedDay(url: URL, today: Date): Date {
  const typed = url.searchParams.get('on') ?? ''
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return today
  const day = new Date(`${typed}T00:00:00Z`)
  return Number.isNaN(day.getTime()) || day > today ? today : day
}

/** «2026-11-23», as addresses and date fields have it. */
export function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10)
}
