// What an organiser may plan: days of a session, windows around it, what may be announced, moved, cancelled, merged. Pure.
import { daysApart, momentOf, shiftDays } from './local-time.ts'
import type { Interval } from './session.ts'

/** A day as it is typed: local date and clock of the venue. */
export interface TypedDay {
  date: string
  start: string
  end: string
}

export type DayProblem =
  'no-such-time' | 'past' | 'end-before-start' | 'longer-than-a-day' | 'days-overlap' | 'days-out-of-order'

export type ReadDays =
  { outcome: 'read'; days: Interval[] } | { outcome: 'refused'; problem: DayProblem; index: number }

const fullDay = 24 * 3_600_000

/** Typed days as moments, in the zone of the venue. `index` names the day that is wrong. */
export function readDays(typed: readonly TypedDay[], timeZone: string, now: Date): ReadDays {
  const days: Interval[] = []
  for (const [index, { date, start, end }] of typed.entries()) {
    const refuse = (problem: DayProblem) => ({ outcome: 'refused', problem, index }) as const
    const startsAt = momentOf(`${date}T${start}`, timeZone)
    const endsAt = momentOf(`${date}T${end}`, timeZone)
    if (!startsAt || !endsAt) return refuse('no-such-time')
    if (endsAt <= startsAt) return refuse('end-before-start')
    if (endsAt.getTime() - startsAt.getTime() > fullDay) return refuse('longer-than-a-day')
    if (startsAt <= now) return refuse('past')
    const last = days.at(-1)
    if (last && startsAt < last.startsAt) return refuse('days-out-of-order')
    if (last && startsAt < last.endsAt) return refuse('days-overlap')
    days.push({ startsAt, endsAt })
  }
  return { outcome: 'read', days }
}

export const dayProblems: Record<DayProblem, string> = {
  'no-such-time': 'В этот день такого времени нет: часы переводят вперёд. Выберите другое время.',
  past: 'Это время уже прошло. Выберите день впереди.',
  'end-before-start': 'Окончание должно быть позже начала.',
  'longer-than-a-day': 'Один день сессии не длится дольше суток.',
  'days-overlap': 'Этот день начинается раньше, чем закончился предыдущий.',
  'days-out-of-order': 'Дни идут по порядку: этот раньше предыдущего.',
}

export interface Windows {
  signUpOpensAt: Date | null
  signUpClosesAt: Date | null
  cancelUntil: Date | null
}

export type WindowProblem = { field: keyof Windows; message: string }

/** Sign-up opens, then closes, and nothing of it comes after the start. */
export function windowProblems(
  { signUpOpensAt, signUpClosesAt, cancelUntil }: Windows,
  startsAt: Date,
): WindowProblem[] {
  const problems: WindowProblem[] = []
  if (signUpOpensAt && signUpOpensAt >= startsAt)
    problems.push({ field: 'signUpOpensAt', message: 'Запись должна открыться раньше начала сессии.' })
  if (signUpClosesAt && signUpClosesAt > startsAt)
    problems.push({ field: 'signUpClosesAt', message: 'Запись не может закончиться позже начала сессии.' })
  else if (signUpOpensAt && signUpClosesAt && signUpClosesAt <= signUpOpensAt)
    problems.push({ field: 'signUpClosesAt', message: 'Запись заканчивается позже, чем открывается.' })
  if (cancelUntil && cancelUntil > startsAt)
    problems.push({ field: 'cancelUntil', message: 'Срок отмены должен быть раньше начала сессии.' })
  return problems
}

/** Windows keep their distance in calendar days when the session moves. */
export function shiftWindows(windows: Windows, from: Date, to: Date, timeZone: string): Windows {
  const days = daysApart(from, to, timeZone)
  const shift = (moment: Date | null) => {
    if (!moment) return null
    const shifted = shiftDays(moment, days, timeZone)
    return shifted > to ? to : shifted
  }
  return {
    signUpOpensAt: shift(windows.signUpOpensAt),
    signUpClosesAt: shift(windows.signUpClosesAt),
    cancelUntil: shift(windows.cancelUntil),
  }
}

export interface PlannedSession extends Interval {
  announcedAt: Date | null
  cancelledAt: Date | null
  mergedIntoId: string | null
}

export type PlanRefusal =
  | 'over'
  | 'cancelled'
  | 'not-cancelled'
  | 'announced-already'
  | 'merged'
  | 'no-place'
  | 'same-session'
  | 'other-cohort'
  | 'target-closed'
  | 'nothing-to-shift'
  | 'room-taken'

export const planRefusals: Record<PlanRefusal, string> = {
  over: 'Сессия уже началась или прошла, менять её поздно.',
  cancelled: 'Сессия отменена. Сначала верните её.',
  'not-cancelled': 'Эта сессия не отменена.',
  'announced-already': 'Сессия уже объявлена.',
  merged: 'Эту сессию объединили с другой, её участники уже там. Запланируйте новую.',
  'no-place': 'Укажите место или ссылку для подключения: без них сессию не объявить.',
  'same-session': 'Выберите другую сессию.',
  'other-cohort': 'Объединить можно только с сессией того же потока.',
  'target-closed': 'Та сессия отменена или уже началась. Выберите другую.',
  'nothing-to-shift': 'Сдвигать нечего: впереди нет ни одной сессии.',
  'room-taken': 'Помещение в это время занято другой сессией. Сначала выберите другое время или место.',
}

export type PlanDecision = { outcome: 'allowed' } | { outcome: 'refused'; reason: PlanRefusal }

const allowed = { outcome: 'allowed' } as const
const refuse = (reason: PlanRefusal) => ({ outcome: 'refused', reason }) as const

/** Times, places and rules of a session change until it starts. */
export function decideChange(session: PlannedSession, now: Date): PlanDecision {
  if (session.cancelledAt) return refuse('cancelled')
  return now >= session.startsAt ? refuse('over') : allowed
}

export function decideAnnouncement(
  session: PlannedSession & { roomId: string | null; onlineUrl: string | null },
  now: Date,
): PlanDecision {
  const change = decideChange(session, now)
  if (change.outcome === 'refused') return change
  if (session.announcedAt) return refuse('announced-already')
  return session.roomId || session.onlineUrl ? allowed : refuse('no-place')
}

export function decideRestoration(session: PlannedSession, now: Date): PlanDecision {
  if (!session.cancelledAt) return refuse('not-cancelled')
  if (session.mergedIntoId) return refuse('merged')
  return now >= session.startsAt ? refuse('over') : allowed
}

export function decideMerge(
  from: PlannedSession & { id: string; cohortId: string },
  into: PlannedSession & { id: string; cohortId: string },
  now: Date,
): PlanDecision {
  const change = decideChange(from, now)
  if (change.outcome === 'refused') return change
  if (from.id === into.id) return refuse('same-session')
  if (from.cohortId !== into.cohortId) return refuse('other-cohort')
  return decideChange(into, now).outcome === 'refused' ? refuse('target-closed') : allowed
}
