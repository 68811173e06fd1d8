// Limit on guessing six digits, kept in the memory of this process: a million codes, ten tries in five minutes.
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { takePoint } from '#app/platform/take-point.server.ts'

const tries = new RateLimiterMemory({ keyPrefix: 'check-in', points: 10, duration: 300 })

/** Counts a try before it is judged, so that many at once do not slip through. */
export function takeCodeTry(userId: string): Promise<boolean> {
  return takePoint(tries, userId)
}
