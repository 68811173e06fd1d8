import { expect, it } from 'vitest'
import { mostAttempts, nextAttempt } from './mail-schedule.ts'

const now = new Date('2026-11-23T09:00:00Z')
const minutes = (attempts: number) => {
  const at = nextAttempt(attempts, false, now)
  return at && (at.getTime() - now.getTime()) / 60_000
}

it('waits a minute, then twice as long each time, six hours at most', () => {
  expect([1, 2, 3, 4].map(minutes)).toEqual([1, 2, 4, 8])
  expect(minutes(10)).toBe(360)
  expect(minutes(13)).toBe(360)
})

it('gives up after the last attempt, or at once where no attempt can help', () => {
  expect(minutes(mostAttempts)).toBeNull()
  expect(nextAttempt(1, true, now)).toBeNull()
})
