// Calendar quarters: their keys («2026-3»), names, days, and when their figures are closed.
import { addDays } from '#app/lib/dates.ts'

/**
 * Days between the end of a quarter and its closing. A posted mark may be appealed for three working days and the appeal
 * takes its time; in January ten days of holidays come before. After twenty days nothing of the quarter moves any more.
 */
export const closingDelay = 20

const roman = ['I', 'II', 'III', 'IV'] as const

export function quarterOf(day: Date): string {
  return `${day.getUTCFullYear()}-${Math.floor(day.getUTCMonth() / 3) + 1}`
}

/** UTC midnight of its first day. */
export function firstDayOf(quarter: string): Date {
  const { year, number } = partsOf(quarter)
  return new Date(Date.UTC(year, (number - 1) * 3, 1))
}

export function nextQuarter(quarter: string): string {
  const { year, number } = partsOf(quarter)
  return number === 4 ? `${year + 1}-1` : `${year}-${number + 1}`
}

/** The first day that is no longer in it. */
export function dayAfter(quarter: string): Date {
  return firstDayOf(nextQuarter(quarter))
}

/** The day on which its figures may be closed. */
export function closingDay(quarter: string): Date {
  return addDays(dayAfter(quarter), closingDelay)
}

/** Quarters from the one of `first` that may be closed on `today`, the oldest first. */
export function quartersToClose(first: Date, today: Date): string[] {
  const quarters: string[] = []
  for (let quarter = quarterOf(first); closingDay(quarter) <= today; quarter = nextQuarter(quarter))
    quarters.push(quarter)
  return quarters
}

/** «III квартал 2026» */
export function quarterTitle(quarter: string): string {
  const { year, number } = partsOf(quarter)
  return `${roman[number - 1] ?? ''}\u00a0квартал ${year}`
}

function partsOf(quarter: string): { year: number; number: number } {
  const [year, number] = quarter.split('-').map(Number)
  return { year: year ?? 0, number: number ?? 1 }
}
