import { describe, expect, it } from 'vitest'
import { isLetterDue, letterDue, readViewAddress, readWeekday } from './saved-view.ts'

describe('an address that is kept', () => {
  it('is of oversight, without the page of a list', () => {
    expect(readViewAddress('/oversight/overdue?cohort=c&page=3')).toBe('/oversight/overdue?cohort=c')
    expect(readViewAddress('/oversight')).toBe('/oversight')
  })

  it.each([
    '',
    '/admin',
    '//evil.example/oversight',
    'https://evil.example/oversight',
    '/oversighted',
    '/oversight/../admin',
  ])('is not «%s»', (address) => expect(readViewAddress(address)).toBeNull())

  it('is not endless', () => expect(readViewAddress(`/oversight?q=${'a'.repeat(2_000)}`)).toBeNull())
})

describe('a weekly letter', () => {
  it('is due at eight of its day by the clock of the place', () => {
    // Sunday evening in Moscow is Monday in Novosibirsk.
    const now = new Date('2026-11-22T18:00:00Z')
    expect(letterDue(1, 'Europe/Moscow', now)).toEqual({
      week: new Date('2026-11-16'),
      dueAt: new Date('2026-11-16T05:00:00Z'),
    })
    expect(letterDue(1, 'Asia/Novosibirsk', now)).toEqual({
      week: new Date('2026-11-23'),
      dueAt: new Date('2026-11-23T01:00:00Z'),
    })
    expect(letterDue(7, 'Europe/Moscow', now).dueAt).toEqual(new Date('2026-11-22T05:00:00Z'))
  })

  it('is sent when its moment has come and the person was on the list by then', () => {
    const dueAt = new Date('2026-11-23T05:00:00Z')
    const at = (now: string, addedAt: string) =>
      isLetterDue({ dueAt, now: new Date(now), addedAt: new Date(addedAt) })
    expect(at('2026-11-23T05:00:00Z', '2026-11-20')).toBe(true)
    expect(at('2026-11-26T05:00:00Z', '2026-11-20')).toBe(true)
    expect(at('2026-11-23T04:59:00Z', '2026-11-20')).toBe(false)
    expect(at('2026-11-26T05:00:00Z', '2026-11-25')).toBe(false)
  })

  it('knows seven days', () => {
    expect([readWeekday(1), readWeekday(7), readWeekday(8), readWeekday(null)]).toEqual([1, 7, null, null])
  })
})
