// From being seen on days to attendance of the session: all days, some, none; a mark by hand wins. Pure.
import type { AttendanceKind } from '#app/features/learning/attendance.ts'

export interface DayOfSession {
  id: string
  startsAt: Date
  endsAt: Date
  closedAt: Date | null
}

export interface AttendanceMark {
  kind: AttendanceKind
  /** Academic hours present; only for `partly`. */
  hours: number | null
}

export interface PresenceFacts {
  days: DayOfSession[]
  seenDayIds: string[]
  /** Holds a seat: only who was expected can be missing. */
  expected: boolean
  /** What staff said of this person. */
  byHand: AttendanceMark | null
  /** Academic hours of the whole session. */
  sessionHours: number
}

/** Null: nothing can be said yet. A closed day turns «not seen» into «not there». */
export function attendanceOf(facts: PresenceFacts): AttendanceMark | null {
  if (facts.byHand) return facts.byHand
  const seen = facts.days.filter(({ id }) => facts.seenDayIds.includes(id))
  if (seen.length === 0) {
    const closed = facts.days.some(({ closedAt }) => closedAt !== null)
    return facts.expected && closed ? { kind: 'no-show', hours: null } : null
  }
  if (seen.length === facts.days.length) return { kind: 'attended', hours: null }
  const share = lengthOf(seen) / lengthOf(facts.days)
  return { kind: 'partly', hours: Math.round(share * facts.sessionHours * 10) / 10 }
}

/** Academic hours by the clock, where the programme does not say. */
export function hoursByClock(days: Pick<DayOfSession, 'startsAt' | 'endsAt'>[]): number {
  return Math.round(lengthOf(days) / (45 * 60_000))
}

function lengthOf(days: Pick<DayOfSession, 'startsAt' | 'endsAt'>[]): number {
  return days.reduce((sum, { startsAt, endsAt }) => sum + endsAt.getTime() - startsAt.getTime(), 0)
}

export const attendanceTitles: Record<AttendanceKind, string> = {
  attended: 'был',
  partly: 'был частично',
  'no-show': 'не пришёл',
  excused: 'уважительная причина',
}

/** The day people mean when they name none: today's or the next one, else the last. */
export function dayAt<D extends Pick<DayOfSession, 'endsAt'>>(days: D[], now: Date): D | null {
  return days.find(({ endsAt }) => endsAt >= now) ?? days.at(-1) ?? null
}

export interface DayPerson {
  booked: boolean
  seenAt: Date | string | null
  kind: AttendanceKind | null
}

/** What staff see at the door. */
export function countDay(people: DayPerson[]) {
  const booked = people.filter((person) => person.booked)
  return {
    booked: booked.length,
    seen: people.filter(({ seenAt }) => seenAt !== null).length,
    walkIns: people.filter((person) => person.seenAt !== null && !person.booked).length,
    waited: booked.filter(({ seenAt, kind }) => seenAt === null && kind === null).length,
    absent: people.filter(({ kind }) => kind === 'no-show' || kind === 'excused').length,
  }
}
export type DayCounts = ReturnType<typeof countDay>
