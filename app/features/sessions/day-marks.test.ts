import { describe, expect, it } from 'vitest'
import { decideMark, readHours } from './day-marks.ts'

const now = new Date('2026-11-20T08:00:00Z')
const asked = {
  ...{ mark: 'present' as const, hours: null, remark: null, walkIn: false, booked: true, cancelled: false },
  opensAt: new Date('2026-11-20T07:00:00Z'),
}

describe('a mark by staff', () => {
  it.each([
    [{}, 'record'],
    [{ cancelled: true }, 'cancelled'],
    [{ mark: 'none', opensAt: new Date('2026-12-01') }, 'record'],
    [{ opensAt: new Date('2026-12-01') }, 'too-early'],
    [{ mark: 'excused', remark: 'болезнь', opensAt: new Date('2026-12-01') }, 'record'],
    [{ mark: 'excused' }, 'remark-needed'],
    [{ mark: 'partly' }, 'hours-needed'],
    [{ mark: 'partly', hours: 2 }, 'record'],
    [{ mark: 'no-show' }, 'record'],
    [{ booked: false }, 'not-booked'],
    [{ booked: false, walkIn: true }, 'record'],
  ] as [Partial<Parameters<typeof decideMark>[0]>, string][])('%o: %s', (change, decision) => {
    expect(decideMark({ ...asked, ...change }, now)).toBe(decision)
  })
})

it('reads hours as people type them', () => {
  expect([' 2,5 ', '4', '0', '-1', 'два', '', '1000'].map(readHours)).toEqual([
    2.5,
    4,
    ...Array<null>(5).fill(null),
  ])
})
