import { describe, expect, it } from 'vitest'
import { attendanceOf, countDay, dayAt, hoursByClock } from './day-attendance.ts'

const day = (id: string, date: string, hours: number, closed = false) => ({
  id,
  startsAt: new Date(`${date}T07:00:00Z`),
  endsAt: new Date(Date.parse(`${date}T07:00:00Z`) + hours * 3_600_000),
  closedAt: closed ? new Date(`${date}T18:00:00Z`) : null,
})
const days = [day('d1', '2026-11-20', 6), day('d2', '2026-11-21', 3)]
const facts = { days, seenDayIds: [] as string[], expected: true, byHand: null, sessionHours: 12 }

describe('attendance', () => {
  it('follows from the days a person was seen on: all, some, none', () => {
    expect(attendanceOf({ ...facts, seenDayIds: ['d2', 'd1'] })).toEqual({ kind: 'attended', hours: null })
    expect(attendanceOf({ ...facts, seenDayIds: ['d1'] })).toEqual({ kind: 'partly', hours: 8 })
    expect(attendanceOf(facts)).toBeNull()
  })

  it('is a no-show once a day is closed, for those expected', () => {
    const closed = { ...facts, days: [day('d1', '2026-11-20', 6, true)] }
    expect(attendanceOf(closed)).toEqual({ kind: 'no-show', hours: null })
    expect(attendanceOf({ ...closed, expected: false })).toBeNull()
    expect(attendanceOf({ ...closed, seenDayIds: ['d1'] })).toEqual({ kind: 'attended', hours: null })
  })

  it('is what staff said, whatever was scanned', () => {
    const byHand = { kind: 'partly' as const, hours: 2 }
    expect(attendanceOf({ ...facts, byHand, seenDayIds: ['d1', 'd2'] })).toEqual(byHand)
  })
})

it('counts academic hours by the clock', () => {
  expect(hoursByClock(days)).toBe(12)
})

it('means today, or the next day, or the last', () => {
  expect(dayAt(days, new Date('2026-11-20T10:00:00Z'))?.id).toBe('d1')
  expect(dayAt(days, new Date('2026-11-20T20:00:00Z'))?.id).toBe('d2')
  expect(dayAt(days, new Date('2026-12-20T20:00:00Z'))?.id).toBe('d2')
  expect(dayAt([], new Date('2026-12-20T20:00:00Z'))).toBeNull()
})

it('counts who is expected, seen and missing', () => {
  const person = { booked: true, seenAt: null, kind: null }
  const seen = { ...person, seenAt: new Date() }
  const rows = [person, seen, { ...seen, booked: false }, { ...person, kind: 'excused' as const }]
  expect(countDay(rows)).toEqual({ booked: 3, seen: 2, walkIns: 1, waited: 1, absent: 1 })
})
