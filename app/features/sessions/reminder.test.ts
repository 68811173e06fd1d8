import { describe, expect, it } from 'vitest'
import { defaultReminders, dueReminder, needsReminder, readReminders } from './reminder.ts'

const start = new Date('2026-11-20T07:00:00Z')
const before = (hours: number) => new Date(start.getTime() - hours * 3_600_000)

describe('a reminder', () => {
  it('is due from its moment until the next one, and not after the start', () => {
    expect(dueReminder(defaultReminders, start, before(169))).toBeNull()
    expect(dueReminder(defaultReminders, start, before(168))).toBe(168)
    expect(dueReminder(defaultReminders, start, before(25))).toBe(168)
    expect(dueReminder(defaultReminders, start, before(24))).toBe(24)
    expect(dueReminder(defaultReminders, start, before(1))).toBe(2)
    expect(dueReminder(defaultReminders, start, start)).toBeNull()
    expect(dueReminder([], start, before(1))).toBeNull()
  })
  it('is not for who got the seat after its moment', () => {
    expect(needsReminder(24, start, before(25))).toBe(true)
    expect(needsReminder(24, start, before(24))).toBe(true)
    expect(needsReminder(24, start, before(20))).toBe(false)
  })
})

describe('stored reminders', () => {
  it('are whole hours within sixty days; anything else is left out', () => {
    expect(readReminders('[48, 3, 3, -1, 1.5, "x", 99999]')).toEqual([48, 3])
    expect(readReminders('[]')).toEqual([])
    expect(readReminders('{}')).toEqual(defaultReminders)
    expect(readReminders('?')).toEqual(defaultReminders)
  })
})
