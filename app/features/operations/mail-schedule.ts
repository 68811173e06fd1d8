// When a letter that failed is tried again, and when it is given up. Pure.

const minute = 60_000
const longestPause = 6 * 60 * minute

/** About a day and a half of trying. */
export const mostAttempts = 14

/** How long a claimed letter belongs to the process that claimed it; afterwards the process is taken for dead. */
export const claimLasts = 5 * minute

export const eraseAfter = 7 * 24 * 60 * minute
/** No one-time link lives longer. */
export const forgetLinksAfter = 14 * 24 * 60 * minute

/** Null: given up. */
export function nextAttempt(attempts: number, forGood: boolean, now: Date): Date | null {
  if (forGood || attempts >= mostAttempts) return null
  return new Date(now.getTime() + Math.min(minute * 2 ** (attempts - 1), longestPause))
}
