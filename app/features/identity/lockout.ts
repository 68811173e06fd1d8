// When a run of wrong passwords closes an account for a while. Pure: counters in, counters out.

export const failuresAllowed = 10
export const lockMinutes = 15

export interface SignInCounters {
  failedSignIns: number
  lockedUntil: Date | null
}

export const noFailures: SignInCounters = { failedSignIns: 0, lockedUntil: null }

export function isLocked({ lockedUntil }: SignInCounters, now: Date): boolean {
  return lockedUntil !== null && lockedUntil > now
}

/** One more wrong password. The failure that fills the measure closes the account and starts the count anew. */
export function afterFailure({ failedSignIns }: SignInCounters, now: Date): SignInCounters {
  const failed = failedSignIns + 1
  return failed < failuresAllowed
    ? { failedSignIns: failed, lockedUntil: null }
    : { failedSignIns: 0, lockedUntil: new Date(now.getTime() + lockMinutes * 60_000) }
}
