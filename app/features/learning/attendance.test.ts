// Every branch of the rule of attendance.
import { describe, expect, it } from 'vitest'
import { attendanceStanding, type AttendanceKind, countsAsAttended, requiredOf } from './attendance.ts'

describe('a session counts', () => {
  it('for who was there, and from three quarters of the hours for who was there partly', () => {
    expect(countsAsAttended('attended', null, 4)).toBe(true)
    expect(countsAsAttended('partly', 3, 4)).toBe(true)
    expect(countsAsAttended('partly', 2.9, 4)).toBe(false)
    expect(countsAsAttended('partly', null, 4)).toBe(false)
  })

  it('for nobody who was absent, excused or not', () => {
    for (const kind of ['no-show', 'excused', null] as const) expect(countsAsAttended(kind, 4, 4)).toBe(false)
  })
})

it('asks for no more sessions than there are', () => {
  expect(requiredOf([1, 2, 3], 2)).toBe(2)
  expect(requiredOf([1], 2)).toBe(1)
  expect(requiredOf([], 2)).toBe(0)
  expect(requiredOf([1], -1)).toBe(0)
})

describe('the standing', () => {
  const of = (...marks: (AttendanceKind | null)[]) =>
    attendanceStanding(
      marks.map((attendance) => ({ attendance, counts: attendance === 'attended' })),
      2,
    )

  it('warns of nothing while nothing is lost, or enough is attended', () => {
    expect(of(null, null, null)).toEqual({ attended: 0, required: 2, total: 3, warning: null })
    expect(of('attended', 'attended', 'no-show').warning).toBeNull()
    expect(of('attended', null, null).warning).toBeNull()
  })

  it('warns when every one that is left is needed', () => {
    expect(of('no-show', null, null).warning).toEqual({
      reachable: true,
      text: 'Для удостоверения нужно побывать не меньше чем на 2\u00a0сессиях из 3. Осталось 2\u00a0сессии, и нужны все.',
    })
    expect(of('attended', 'excused', null).warning?.text).toMatch(/Осталась одна, и она нужна\.$/)
  })

  it('says when the share cannot be reached any more', () => {
    expect(of('no-show', 'excused', null).warning).toMatchObject({ reachable: false })
    expect(of('no-show', 'partly', 'attended').warning?.text).toMatch(/уже не получится/)
  })

  it('is silent where a spare one is left', () => {
    const spare = attendanceStanding(
      [null, null, 'no-show' as const].map((attendance) => ({ attendance, counts: false })),
      1,
    )
    expect(spare.warning).toBeNull()
  })
})
