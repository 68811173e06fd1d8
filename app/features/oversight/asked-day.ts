// The day asked for in an address; anything else is today.

export function askedDay(params: URLSearchParams, today: Date): Date {
  const typed = params.get('on') ?? ''
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return today
  const day = new Date(`${typed}T00:00:00Z`)
  return Number.isNaN(day.getTime()) || day > today ? today : day
}

/** «2026-11-23», as addresses and date fields have it. */
export function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10)
}

/** The address to keep: without a day where it is today, so that it shows today's figures when it is opened again. */
export function dayAddress(
  path: string,
  { on, today, region }: { on: string; today: string; region?: string },
): string {
  const params = new URLSearchParams()
  if (region) params.set('region', region)
  if (on !== today) params.set('on', on)
  return params.size ? `${path}?${params}` : path
}
