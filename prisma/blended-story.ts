// What the files of the blended cohort's story share: who is in it, and when it happens. Days are counted from the day of seeding.
import type { ProgrammeOutline } from '#app/features/curriculum/outline.ts'
import { addDays } from '#app/lib/dates.ts'

export const blendedCohort = { code: 'СТ-26-01', name: 'Стратегия-2026', timeZone: 'Europe/Moscow' }

/** Earlier than the online cohort: a learner's home begins with the latest. */
export const blendedDays = { starts: -35, sessions: [-28, 9, 33], ends: 40 } as const

/** One person of the cohort. The order of all is by municipality: four of each. */
export interface Member {
  enrolmentId: string
  userId: string
  login: string
  municipalityId: string
}

export interface BlendedStory {
  cohortId: string
  versionId: string
  outline: ProgrammeOutline
  members: Member[]
  organiserId: string
  instructorId: string
  coordinatorId: string
  /** The day of seeding in the cohort's zone. */
  today: Date
}

export const minute = 60_000
export const hour = 60 * minute

/** Minutes after ten in the morning in Moscow. */
export function momentOn(today: Date, day: number, minutes = 0): Date {
  return new Date(addDays(today, day).getTime() + 7 * hour + minutes * minute)
}
