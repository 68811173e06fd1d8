import { expect, it } from 'vitest'
import { offsetOf, shiftedDates, shiftMoment, shiftOptional } from './clone.ts'

const dates = { startsOn: new Date('2026-10-01'), endsOn: new Date('2026-11-30') }

it('moves both days by one offset', () => {
  const days = offsetOf(dates, new Date('2027-02-01'))
  expect(days).toBe(123)
  expect(shiftedDates(dates, days)).toEqual({
    startsOn: new Date('2027-02-01'),
    endsOn: new Date('2027-04-02'),
  })
})

it('keeps the clock on the wall through a change of its zone', () => {
  const ten = new Date('2026-03-20T09:00:00Z')
  expect(shiftMoment(ten, 14, 'Europe/Berlin').toISOString()).toBe('2026-04-03T08:00:00.000Z')
  expect(shiftMoment(ten, 14, 'Asia/Omsk').toISOString()).toBe('2026-04-03T09:00:00.000Z')
  expect(shiftOptional(null, 14, 'Asia/Omsk')).toBeNull()
  expect(shiftOptional(ten, 1, 'Asia/Omsk')).toEqual(new Date('2026-03-21T09:00:00Z'))
})
