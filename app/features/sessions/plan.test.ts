import { describe, expect, it } from 'vitest'
import {
  decideAnnouncement,
  decideChange,
  decideMerge,
  decideRestoration,
  readDays,
  shiftWindows,
  windowProblems,
} from './plan.ts'

const now = new Date('2026-11-10T09:00:00Z')
const zone = 'Europe/Moscow'
const startsAt = new Date('2026-11-20T07:00:00Z')
const endsAt = new Date('2026-11-20T14:00:00Z')
const session = {
  id: 's',
  cohortId: 'c',
  startsAt,
  endsAt,
  announcedAt: null,
  cancelledAt: null,
  mergedIntoId: null,
}
const at = (text: string) => new Date(text)

describe('days of a session', () => {
  const read = (...days: [string, string, string][]) =>
    readDays(
      days.map(([date, start, end]) => ({ date, start, end })),
      zone,
      now,
    )

  it('become moments by the clock of the venue', () => {
    expect(read(['2026-11-20', '10:00', '17:00'], ['2026-11-21', '09:00', '13:00'])).toEqual({
      outcome: 'read',
      days: [
        { startsAt, endsAt },
        { startsAt: at('2026-11-21T06:00:00Z'), endsAt: at('2026-11-21T10:00:00Z') },
      ],
    })
  })

  it.each([
    ['past', 0, [['2026-11-01', '10:00', '17:00']]],
    ['end-before-start', 0, [['2026-11-20', '17:00', '10:00']]],
    ['end-before-start', 0, [['2026-11-20', '10:00', '10:00']]],
    ['no-such-time', 0, [['2026-02-30', '10:00', '12:00']]],
    [
      'days-out-of-order',
      1,
      [
        ['2026-11-20', '10:00', '17:00'],
        ['2026-11-19', '10:00', '17:00'],
      ],
    ],
    [
      'days-overlap',
      1,
      [
        ['2026-11-20', '10:00', '17:00'],
        ['2026-11-20', '16:00', '18:00'],
      ],
    ],
  ] as const)('refuse %s at day %i', (problem, index, days) => {
    expect(read(...(days as unknown as [string, string, string][]))).toEqual({
      outcome: 'refused',
      problem,
      index,
    })
  })

  it('refuse a day longer than a day, where clocks go back', () => {
    const day = { date: '2026-10-25', start: '00:00', end: '23:59' }
    expect(readDays([day], 'Europe/Berlin', at('2026-10-01T00:00:00Z'))).toMatchObject({
      problem: 'longer-than-a-day',
    })
  })
})

describe('windows', () => {
  const none = { signUpOpensAt: null, signUpClosesAt: null, cancelUntil: null }
  it('may be absent or in order', () => {
    expect(windowProblems(none, startsAt)).toEqual([])
    const fine = { signUpOpensAt: now, signUpClosesAt: startsAt, cancelUntil: startsAt }
    expect(windowProblems(fine, startsAt)).toEqual([])
  })

  it('say which one is wrong', () => {
    const fields = (windows: Parameters<typeof windowProblems>[0]) =>
      windowProblems(windows, startsAt).map(({ field }) => field)
    expect(fields({ ...none, signUpOpensAt: startsAt })).toEqual(['signUpOpensAt'])
    expect(fields({ ...none, signUpClosesAt: endsAt })).toEqual(['signUpClosesAt'])
    expect(fields({ ...none, signUpOpensAt: now, signUpClosesAt: now })).toEqual(['signUpClosesAt'])
    expect(fields({ ...none, cancelUntil: endsAt })).toEqual(['cancelUntil'])
  })

  it('keep their distance when the session moves, and never pass its start', () => {
    const windows = { signUpOpensAt: null, signUpClosesAt: at('2026-11-18T15:00:00Z'), cancelUntil: startsAt }
    const moved = shiftWindows(windows, startsAt, at('2026-11-27T06:00:00Z'), zone)
    expect(moved).toEqual({
      signUpOpensAt: null,
      signUpClosesAt: at('2026-11-25T15:00:00Z'),
      cancelUntil: at('2026-11-27T06:00:00Z'),
    })
  })
})

describe('what may be done', () => {
  const cancelled = { ...session, cancelledAt: now }
  const late = new Date(startsAt)

  it('a session changes until it starts', () => {
    expect(decideChange(session, now).outcome).toBe('allowed')
    expect(decideChange(session, late)).toMatchObject({ reason: 'over' })
    expect(decideChange(cancelled, now)).toMatchObject({ reason: 'cancelled' })
  })

  it('is announced once, with a place or an address', () => {
    const placed = { ...session, roomId: 'r', onlineUrl: null }
    expect(decideAnnouncement(placed, now).outcome).toBe('allowed')
    expect(decideAnnouncement({ ...placed, roomId: null, onlineUrl: 'https://x' }, now).outcome).toBe(
      'allowed',
    )
    expect(decideAnnouncement({ ...placed, roomId: null }, now)).toMatchObject({ reason: 'no-place' })
    expect(decideAnnouncement({ ...placed, announcedAt: now }, now)).toMatchObject({
      reason: 'announced-already',
    })
    expect(decideAnnouncement(placed, late)).toMatchObject({ reason: 'over' })
  })

  it('is restored before its start, unless its people went elsewhere', () => {
    expect(decideRestoration(cancelled, now).outcome).toBe('allowed')
    expect(decideRestoration(session, now)).toMatchObject({ reason: 'not-cancelled' })
    expect(decideRestoration({ ...cancelled, mergedIntoId: 'x' }, now)).toMatchObject({ reason: 'merged' })
    expect(decideRestoration(cancelled, late)).toMatchObject({ reason: 'over' })
  })

  it('merges into another open session of the cohort', () => {
    const other = { ...session, id: 't' }
    expect(decideMerge(session, other, now).outcome).toBe('allowed')
    expect(decideMerge(session, session, now)).toMatchObject({ reason: 'same-session' })
    expect(decideMerge(session, { ...other, cohortId: 'd' }, now)).toMatchObject({ reason: 'other-cohort' })
    expect(decideMerge(session, { ...other, cancelledAt: now }, now)).toMatchObject({
      reason: 'target-closed',
    })
    expect(decideMerge(cancelled, other, now)).toMatchObject({ reason: 'cancelled' })
  })
})
