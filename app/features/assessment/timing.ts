// The time limit of an attempt: when it ends, when it warns, how it is extended. The server's clock decides.

const minute = 60_000

/** Saves already on their way when time ends still count. */
export const graceMs = minute
export const warningMinutes = [5, 1] as const

export interface Timed {
  startedAt: Date
  /** Null: no time limit. */
  dueAt: Date | null
  extendedAt: Date | null
  submittedAt: Date | null
}

export function dueAtFor(startedAt: Date, timeLimitMinutes: number | null): Date | null {
  return timeLimitMinutes === null ? null : new Date(startedAt.getTime() + timeLimitMinutes * minute)
}

/** Half as much again, at least ten minutes. */
export function extensionMinutes(timeLimitMinutes: number): number {
  return Math.max(10, Math.ceil(timeLimitMinutes / 2))
}

/** Time is over and the grace has passed: the attempt is submitted with what was saved. */
export function isExpired(attempt: Timed, now: Date): boolean {
  return (
    attempt.submittedAt === null &&
    attempt.dueAt !== null &&
    now.getTime() > attempt.dueAt.getTime() + graceMs
  )
}

/** The latest `dueAt` of attempts that have expired. */
export function expiredBefore(now: Date): Date {
  return new Date(now.getTime() - graceMs)
}

export type ExtensionDecision =
  | { outcome: 'extend'; dueAt: Date }
  | { outcome: 'refused'; reason: 'no-limit' | 'extended-before' | 'time-over' | 'submitted' }

/** A person adds time by themself once, before time ends. */
export function decideExtension(
  attempt: Timed,
  timeLimitMinutes: number | null,
  now: Date,
): ExtensionDecision {
  if (attempt.submittedAt) return { outcome: 'refused', reason: 'submitted' }
  if (attempt.dueAt === null || timeLimitMinutes === null) return { outcome: 'refused', reason: 'no-limit' }
  if (attempt.extendedAt) return { outcome: 'refused', reason: 'extended-before' }
  if (now > attempt.dueAt) return { outcome: 'refused', reason: 'time-over' }
  return {
    outcome: 'extend',
    dueAt: new Date(attempt.dueAt.getTime() + extensionMinutes(timeLimitMinutes) * minute),
  }
}

/** Minutes a person may still add, or null. */
export function extensionLeft(
  attempt: Pick<Timed, 'dueAt' | 'extendedAt'>,
  timeLimitMinutes: number | null,
): number | null {
  return attempt.dueAt && !attempt.extendedAt && timeLimitMinutes !== null
    ? extensionMinutes(timeLimitMinutes)
    : null
}

export const extensionRefusals: Record<Extract<ExtensionDecision, { outcome: 'refused' }>['reason'], string> =
  {
    'no-limit': 'У этого теста нет ограничения времени: продлевать нечего.',
    'extended-before': 'Время уже продлено: это можно сделать один раз.',
    'time-over': 'Время вышло, продлить его уже нельзя. Ответы сохранены.',
    submitted: 'Попытка уже сдана.',
  }

/** The moment an attempt counts as submitted: what nobody handed in ends with its time. */
export function submittedAtFor(attempt: Timed, now: Date): Date {
  return attempt.dueAt && isExpired(attempt, now) ? attempt.dueAt : now
}

/** The warning due when `before` and then `after` milliseconds are left: 5, 1 or null. */
export function warningBetween(before: number, after: number): number | null {
  return (
    [...warningMinutes].reverse().find((limit) => before > limit * minute && after <= limit * minute) ?? null
  )
}

/** «12 минут» while there is time, «4:05» in the last five minutes. */
export function clockFace(leftMs: number): { minutes: number; seconds: number } {
  const left = Math.max(0, Math.ceil(leftMs / 1000))
  return { minutes: Math.floor(left / 60), seconds: left % 60 }
}
