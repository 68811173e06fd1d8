// Dates and durations in Russian words. Times are UTC moments; the zone they are shown in is always an argument.

const shortZone: Record<string, string> = {
  'Europe/Kaliningrad': 'МСК−1',
  'Europe/Moscow': 'МСК',
  'Europe/Samara': 'МСК+1',
  'Asia/Yekaterinburg': 'МСК+2',
  'Asia/Omsk': 'МСК+3',
  'Asia/Novosibirsk': 'МСК+4',
  'Asia/Krasnoyarsk': 'МСК+4',
  'Asia/Irkutsk': 'МСК+5',
  'Asia/Yakutsk': 'МСК+6',
  'Asia/Vladivostok': 'МСК+7',
  'Asia/Magadan': 'МСК+8',
  'Asia/Kamchatka': 'МСК+9',
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
  locale = 'ru-RU',
): Intl.DateTimeFormat {
  const key = `${locale}|${timeZone}|${JSON.stringify(options)}`
  let found = formatters.get(key)
  if (!found) formatters.set(key, (found = new Intl.DateTimeFormat(locale, { ...options, timeZone })))
  return found
}

/** «28 ноября 2026 г.» with a no-break space before «г.»; without the year in `now`'s year. */
export function formatDate(moment: Date, timeZone: string, now?: Date): string {
  const sameYear =
    now &&
    formatter(timeZone, { year: 'numeric' }).format(moment) ===
      formatter(timeZone, { year: 'numeric' }).format(now)
  return formatter(
    timeZone,
    sameYear ? { day: 'numeric', month: 'long' } : { day: 'numeric', month: 'long', year: 'numeric' },
  )
    .format(moment)
    .replace(/ г\.$/, '\u00a0г.')
}

/** «28.11.2026» for tables and papers. */
export function formatDateDigits(moment: Date, timeZone: string): string {
  return formatter(timeZone, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(moment)
}

/** «28 ноября 2026 г. в 10:00 (МСК)» */
export function formatDateTime(moment: Date, timeZone: string): string {
  const time = formatter(timeZone, { hour: '2-digit', minute: '2-digit' }).format(moment)
  return `${formatDate(moment, timeZone)} в ${time} (${zoneName(timeZone)})`
}

/** «14:30 (МСК)» */
export function formatTime(moment: Date, timeZone: string): string {
  return `${formatter(timeZone, { hour: '2-digit', minute: '2-digit' }).format(moment)} (${zoneName(timeZone)})`
}

/** «14:30», where the zone is said beside it. */
export function clockOf(moment: Date, timeZone: string): string {
  return formatter(timeZone, { hour: '2-digit', minute: '2-digit' }).format(moment)
}

/** «28 ноября 2026 г., 10:00–17:00 (МСК)»; with the second date where it ends on another day. */
export function formatSpan(startsAt: Date, endsAt: Date, timeZone: string): string {
  const clock = (moment: Date) => formatter(timeZone, { hour: '2-digit', minute: '2-digit' }).format(moment)
  const [first, last] = [formatDate(startsAt, timeZone), formatDate(endsAt, timeZone)]
  return first === last
    ? `${first}, ${clock(startsAt)}–${clock(endsAt)} (${zoneName(timeZone)})`
    : `${first}, ${clock(startsAt)} – ${last}, ${clock(endsAt)} (${zoneName(timeZone)})`
}

/** Clocks of the two zones show the same at that moment. */
export function sameClock(moment: Date, zone: string, other: string): boolean {
  const read = (timeZone: string) =>
    formatter(timeZone, { dateStyle: 'short', timeStyle: 'short' }).format(moment)
  return zone === other || read(zone) === read(other)
}

/** «МСК+4», or the IANA name of a zone outside the table. */
export function zoneName(timeZone: string): string {
  return shortZone[timeZone] ?? timeZone
}

/** A calendar date kept as UTC midnight («cohort starts on»), in words. */
export function formatDay(day: Date, now?: Date): string {
  return formatDate(day, 'UTC', now)
}

export function formatDayDigits(day: Date): string {
  return formatDateDigits(day, 'UTC')
}

/** UTC midnight of the calendar day that `moment` falls on in `timeZone`. */
export function dayOf(moment: Date, timeZone: string): Date {
  const parts = formatter(timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA').format(
    moment,
  )
  return new Date(`${parts}T00:00:00.000Z`)
}

export function addDays(day: Date, days: number): Date {
  return new Date(day.getTime() + days * 86_400_000)
}

/** Whole days from `from` to `to`, both UTC midnights. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 86_400_000)
}
