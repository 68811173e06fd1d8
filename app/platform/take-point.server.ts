// One point of a rate limit: whether there was one left. What is limited, and by whose key, is the caller's.
import type { RateLimiterAbstract } from 'rate-limiter-flexible'

/** Counts before anything is judged, so that many at once do not slip through. False: the limit is spent. */
export function takePoint(limiter: RateLimiterAbstract, key: string): Promise<boolean> {
  return limiter.consume(key).then(
    () => true,
    (refusal: unknown) => {
      if (refusal instanceof Error) throw refusal
      return false
    },
  )
}
