// When a strategy session counts, and whether the required share can still be reached. One rule for everyone who asks.
import { counted, plural } from '#app/lib/russian.ts'

export const attendanceKinds = ['attended', 'partly', 'no-show', 'excused'] as const
export type AttendanceKind = (typeof attendanceKinds)[number]

/** Who was there for this share of the hours has taken part. */
export const leastShare = 0.75

/** «Был» counts; «был частично» counts from three quarters of the hours; absence never counts, excused or not. */
export function countsAsAttended(
  kind: AttendanceKind | null,
  hours: number | null,
  sessionHours: number,
): boolean {
  if (kind === 'attended') return true
  return kind === 'partly' && (hours ?? 0) >= sessionHours * leastShare - 1e-9
}

/** A cohort may ask for more sessions than its programme has: then for all of them. */
export function requiredOf(sessions: unknown[], required: number): number {
  return Math.min(Math.max(0, required), sessions.length)
}

export interface AttendanceStanding {
  attended: number
  required: number
  total: number
  /** Said while every session that is left is needed, and when the share cannot be reached any more. */
  warning: { reachable: boolean; text: string } | null
}

export function attendanceStanding(
  sessions: { counts: boolean; attendance: AttendanceKind | null }[],
  wanted: number,
): AttendanceStanding {
  const total = sessions.length
  const required = requiredOf(sessions, wanted)
  const attended = sessions.filter(({ counts }) => counts).length
  const left = sessions.filter(({ counts, attendance }) => !counts && attendance === null).length
  const lost = total - attended - left
  const standing = { attended, required, total }
  if (attended >= required || lost === 0) return { ...standing, warning: null }
  const need = `Для удостоверения нужно побывать не меньше чем на ${sessionsAt(required)} из ${total}`
  if (attended + left < required)
    return {
      ...standing,
      warning: {
        reachable: false,
        text: `${need}, а в этом потоке столько уже не получится. Напишите организатору: пропущенную сессию можно пройти с другим потоком.`,
      },
    }
  if (attended + left > required) return { ...standing, warning: null }
  const rest =
    left === 1
      ? 'Осталась одна, и она нужна.'
      : `Осталось ${counted(left, 'сессия', 'сессии', 'сессий')}, и нужны все.`
  return { ...standing, warning: { reachable: true, text: `${need}. ${rest}` } }
}

function sessionsAt(count: number): string {
  return `${count}\u00a0${plural(count, 'сессии', 'сессиях', 'сессиях')}`
}
