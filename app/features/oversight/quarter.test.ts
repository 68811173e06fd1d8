import { describe, expect, it } from 'vitest'
import {
  closingDay,
  dayAfter,
  firstDayOf,
  nextQuarter,
  quarterOf,
  quartersToClose,
  quarterTitle,
} from './quarter.ts'

const day = (text: string) => new Date(`${text}T00:00:00Z`)

describe('a quarter', () => {
  it('is known by its days and called in Russian', () => {
    expect(
      ['2026-01-01', '2026-03-31', '2026-07-01', '2026-12-31'].map((text) => quarterOf(day(text))),
    ).toEqual(['2026-1', '2026-1', '2026-3', '2026-4'])
    expect(quarterTitle('2026-3')).toBe('III\u00a0квартал 2026')
    expect(firstDayOf('2026-4')).toEqual(day('2026-10-01'))
  })

  it('is followed by the next one, over the end of a year too', () => {
    expect([nextQuarter('2026-3'), nextQuarter('2026-4')]).toEqual(['2026-4', '2027-1'])
    expect(dayAfter('2026-4')).toEqual(day('2027-01-01'))
  })

  it('is closed twenty days after its end', () => {
    expect(closingDay('2026-3')).toEqual(day('2026-10-21'))
    expect(quartersToClose(day('2026-02-10'), day('2026-10-20'))).toEqual(['2026-1', '2026-2'])
    expect(quartersToClose(day('2026-02-10'), day('2026-10-21'))).toEqual(['2026-1', '2026-2', '2026-3'])
    expect(quartersToClose(day('2026-09-10'), day('2026-10-20'))).toEqual([])
  })
})
