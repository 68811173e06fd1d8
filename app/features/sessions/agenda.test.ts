import { describe, expect, it } from 'vitest'
import { liesOutside, readBlock } from './agenda.ts'

const day = { startsAt: new Date('2026-11-20T07:00:00Z'), endsAt: new Date('2026-11-20T14:00:00Z') }
const read = (start: string, end: string) =>
  readBlock({ date: '2026-11-20', start, end }, day, 'Europe/Moscow')

describe('a block of the day', () => {
  it('lies within its day', () => {
    expect(read('10:00', '11:30')).toEqual({
      outcome: 'read',
      block: { startsAt: day.startsAt, endsAt: new Date('2026-11-20T08:30:00Z') },
    })
  })

  it.each([
    ['11:00', '10:00', 'end-before-start'],
    ['09:00', '11:00', 'outside-day'],
    ['16:00', '18:00', 'outside-day'],
    ['25:00', '26:00', 'no-such-time'],
  ])('%s–%s is refused: %s', (start, end, problem) => {
    expect(read(start, end)).toEqual({ outcome: 'refused', problem })
  })

  it('may be left outside by a move', () => {
    expect(liesOutside(day, day)).toBe(false)
    expect(liesOutside({ ...day, endsAt: new Date('2026-11-20T15:00:00Z') }, day)).toBe(true)
    expect(liesOutside({ ...day, startsAt: new Date('2026-11-20T06:00:00Z') }, day)).toBe(true)
  })
})
