// Dates in words, whatever the zone of the machine that runs this.
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayOf,
  daysBetween,
  formatDate,
  formatDateDigits,
  formatDateTime,
  formatDay,
  zoneName,
} from './dates.ts'

const moment = new Date('2026-11-27T21:30:00Z')

describe('a moment in words', () => {
  it('is shown in the zone asked for', () => {
    expect(formatDate(moment, 'Europe/Moscow')).toBe('28 ноября 2026\u00a0г.')
    expect(formatDate(moment, 'Europe/Kaliningrad')).toBe('27 ноября 2026\u00a0г.')
    expect(formatDateDigits(moment, 'Asia/Novosibirsk')).toBe('28.11.2026')
  })
  it('leaves out the year when it is this one', () => {
    expect(formatDate(moment, 'Europe/Moscow', new Date('2026-01-01T00:00:00Z'))).toBe('28 ноября')
    expect(formatDate(moment, 'Europe/Moscow', new Date('2027-01-01T00:00:00Z'))).toBe(
      '28 ноября 2026\u00a0г.',
    )
  })
  it('names its zone beside the time', () => {
    expect(formatDateTime(moment, 'Asia/Novosibirsk')).toBe('28 ноября 2026\u00a0г. в 04:30 (МСК+4)')
    expect(zoneName('Asia/Chita')).toBe('Asia/Chita')
  })
})

describe('a calendar day', () => {
  it('is the one that the zone lives in', () => {
    expect(dayOf(moment, 'Europe/Moscow').toISOString()).toBe('2026-11-28T00:00:00.000Z')
    expect(dayOf(moment, 'Europe/Kaliningrad').toISOString()).toBe('2026-11-27T00:00:00.000Z')
  })
  it('is counted and shown without a zone', () => {
    const day = new Date('2026-12-31T00:00:00Z')
    expect(formatDay(addDays(day, 1))).toBe('1 января 2027\u00a0г.')
    expect(daysBetween(day, addDays(day, 45))).toBe(45)
  })
})
