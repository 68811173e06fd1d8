import { describe, expect, it } from 'vitest'
import { decideAppealing, lastAppealDay, mayDecideAppeal } from './appeal.ts'

const timeZone = 'Europe/Moscow'
const day = (moment: string) => lastAppealDay(new Date(moment), timeZone).toISOString().slice(0, 10)

describe('lastAppealDay', () => {
  it('counts three working days after the local day of posting', () => {
    expect(day('2026-11-16T09:00:00Z')).toBe('2026-11-19') // Monday → Thursday
    expect(day('2026-11-19T09:00:00Z')).toBe('2026-11-24') // Thursday → Tuesday
    expect(day('2026-11-21T09:00:00Z')).toBe('2026-11-25') // Saturday → Wednesday
    expect(day('2026-11-18T22:00:00Z')).toBe('2026-11-24') // already Thursday in Moscow
  })

  it('counts no public holiday', () => {
    expect(day('2026-12-30T09:00:00Z')).toBe('2027-01-12') // Wednesday → Thursday, then after the holidays
    expect(day('2026-11-02T09:00:00Z')).toBe('2026-11-06') // over the fourth of November
    expect(day('2027-06-10T09:00:00Z')).toBe('2027-06-15') // the twelfth is a Saturday
  })
})

describe('decideAppealing', () => {
  const mark = { postedAt: new Date('2026-11-16T09:00:00Z'), current: true, appealed: false }
  const at = (moment: string) => ({ timeZone, now: new Date(moment) })
  it('is open to the end of the last local day', () => {
    expect(decideAppealing(mark, at('2026-11-19T20:59:00Z'))).toEqual({ outcome: 'allowed' })
    expect(decideAppealing(mark, at('2026-11-19T21:01:00Z'))).toMatchObject({ reason: 'too-late' })
  })
  it('is once for a mark, and for the one in force', () => {
    const now = at('2026-11-17T09:00:00Z')
    expect(decideAppealing({ ...mark, appealed: true }, now)).toMatchObject({ reason: 'already' })
    expect(decideAppealing({ ...mark, current: false }, now)).toMatchObject({ reason: 'not-current' })
  })
})

describe('mayDecideAppeal', () => {
  const appeal = { authorId: 'author', postedById: 'poster', markerIds: ['marker'], decidedAt: null }
  it('is for somebody who had no part in the mark', () => {
    expect(mayDecideAppeal(appeal, 'other')).toEqual({ outcome: 'allowed' })
    expect(mayDecideAppeal(appeal, 'poster')).toMatchObject({ reason: 'posted-by-you' })
    expect(mayDecideAppeal(appeal, 'marker')).toMatchObject({ reason: 'posted-by-you' })
    expect(mayDecideAppeal(appeal, 'author')).toMatchObject({ reason: 'own' })
    expect(mayDecideAppeal({ ...appeal, decidedAt: new Date(0) }, 'other')).toMatchObject({
      reason: 'already-decided',
    })
  })
})
