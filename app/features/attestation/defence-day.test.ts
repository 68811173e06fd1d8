// The promise: slots follow one another with the pause between them.
import { expect, it } from 'vitest'
import { slotStarts } from './defence-day.ts'

it('spaces the slots', () => {
  const first = new Date('2026-12-10T07:00:00Z')
  expect(
    slotStarts(first, { minutes: 13, pause: 2, count: 3 }).map((at) => at.toISOString().slice(11, 16)),
  ).toEqual([...['07:00', '07:15', '07:30']])
  expect(slotStarts(first, { minutes: 13, pause: 2, count: 0 })).toEqual([])
})
