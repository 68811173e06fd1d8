// Limit on asking the checker, kept in the memory of this process: a pause in writing asks once.
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { takePoint } from '#app/platform/take-point.server.ts'

const asks = new RateLimiterMemory({ keyPrefix: 'practice-check', points: 60, duration: 60 })

export function takeCheck(userId: string): Promise<boolean> {
  return takePoint(asks, userId)
}
