// A limit gives its points one by one, keys apart, and lets its own failures through.
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { expect, it } from 'vitest'
import { takePoint } from './take-point.server.ts'

it('gives each key its points and no more', async () => {
  const limiter = new RateLimiterMemory({ keyPrefix: 'test', points: 2, duration: 60 })
  const takes = await Promise.all(['a', 'a', 'a', 'b'].map((key) => takePoint(limiter, key)))
  expect(takes).toEqual([true, true, false, true])
})

it('throws what is no refusal', async () => {
  const limiter = new RateLimiterMemory({ keyPrefix: 'broken', points: 1, duration: 60 })
  limiter.consume = () => Promise.reject(new Error('no memory'))
  await expect(takePoint(limiter, 'a')).rejects.toThrow('no memory')
})
