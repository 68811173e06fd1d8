// Shifts of a cloned cohort: everything moves by the same whole number of days, and clocks on the wall stay as they were.
import { Temporal } from 'temporal-polyfill'
import { addDays, daysBetween } from '#app/lib/dates.ts'

export interface CohortDates {
  startsOn: Date
  endsOn: Date
}

/** By how many days everything moves when the clone begins on that day. */
export function offsetOf({ startsOn }: CohortDates, newStart: Date): number {
  return daysBetween(startsOn, newStart)
}

export function shiftedDates({ startsOn, endsOn }: CohortDates, days: number): CohortDates {
  return { startsOn: addDays(startsOn, days), endsOn: addDays(endsOn, days) }
}

/** Ten in the morning stays ten in the morning in that zone, whatever happens to its clocks in between. */
export function shiftMoment(moment: Date, days: number, timeZone: string): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone)
  return new Date(local.add({ days }).epochMilliseconds)
}

export function shiftOptional(moment: Date | null, days: number, timeZone: string): Date | null {
  return moment && shiftMoment(moment, days, timeZone)
}
