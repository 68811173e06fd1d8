import { describe, expect, it } from 'vitest'
import { daysApart, keepClock, localClock, localDay, localOf, momentOf, shiftDays } from './local-time.ts'

const utc = (text: string) => new Date(text)

describe('local time of a place', () => {
  it('becomes a moment and comes back', () => {
    const moment = momentOf('2026-11-28T10:00', 'Asia/Kamchatka')
    expect(moment).toEqual(utc('2026-11-27T22:00:00Z'))
    expect(localOf(moment as Date, 'Asia/Kamchatka')).toBe('2026-11-28T10:00')
    expect(localDay(moment as Date, 'Asia/Kamchatka')).toBe('2026-11-28')
    expect(localClock(moment as Date, 'Europe/Moscow')).toBe('01:00')
  })

  it('knows daylight changes: one hour does not exist, one happens twice and is the first', () => {
    expect(momentOf('2027-03-28T02:30', 'Europe/Berlin')).toBeNull()
    expect(momentOf('2026-10-25T02:30', 'Europe/Berlin')).toEqual(utc('2026-10-25T00:30:00Z'))
    expect(momentOf('2027-03-28T03:30', 'Europe/Berlin')).toEqual(utc('2027-03-28T01:30:00Z'))
  })

  it('refuses what is no time', () => {
    expect(momentOf('2026-02-30T10:00', 'Europe/Moscow')).toBeNull()
    expect(momentOf('завтра', 'Europe/Moscow')).toBeNull()
    expect(momentOf('2026-02-20T10:00', 'Europe/Nowhere')).toBeNull()
  })

  it('keeps the clock when days are added over a daylight change', () => {
    const before = utc('2026-10-24T08:00:00Z')
    expect(localClock(before, 'Europe/Berlin')).toBe('10:00')
    const later = shiftDays(before, 2, 'Europe/Berlin')
    expect(later).toEqual(utc('2026-10-26T09:00:00Z'))
    expect(localClock(later, 'Europe/Berlin')).toBe('10:00')
    expect(shiftDays(later, -2, 'Europe/Berlin')).toEqual(before)
  })

  it('keeps the clock in another zone', () => {
    const kept = keepClock(utc('2026-11-28T07:00:00Z'), 'Europe/Moscow', 'Asia/Novosibirsk')
    expect(kept).toEqual(utc('2026-11-28T03:00:00Z'))
    expect(localClock(kept, 'Asia/Novosibirsk')).toBe('10:00')
  })

  it('counts calendar days, not hours', () => {
    expect(daysApart(utc('2026-11-27T22:00:00Z'), utc('2026-11-28T20:00:00Z'), 'Europe/Moscow')).toBe(0)
    expect(daysApart(utc('2026-11-27T20:30:00Z'), utc('2026-11-27T21:30:00Z'), 'Europe/Moscow')).toBe(1)
    expect(daysApart(utc('2026-10-24T20:00:00Z'), utc('2026-10-26T20:00:00Z'), 'Europe/Berlin')).toBe(2)
  })
})
