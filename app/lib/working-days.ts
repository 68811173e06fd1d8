// Working days by the week and by the holidays of the Labour Code (art. 112). Days that a year's decree moves are not known.

/** Month and day. */
const holidays = new Set([
  ...Array.from({ length: 8 }, (_, index) => `01-0${index + 1}`),
  ...['02-23', '03-08', '05-01', '05-09', '06-12', '11-04'],
])

/** `day`: UTC midnight of a calendar day. */
export function isWorkingDay(day: Date): boolean {
  const weekday = day.getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.has(day.toISOString().slice(5, 10))
}
