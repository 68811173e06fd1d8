import { describe, expect, it } from 'vitest'
import { organiser, registrarOf, viewerWith } from '#app/testing/viewers.ts'
import {
  actorOf,
  approvalDue,
  approvesItself,
  canSpeakFor,
  cutOff,
  overlaps,
  promotionStopped,
} from './session.ts'

const at = (text: string) => new Date(`2026-11-${text}:00Z`)
const span = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) })

describe('promotion', () => {
  const session = { startsAt: at('20T07:00'), promotionStopsDays: 2, cancelledAt: null }
  it('stops so many days ahead, to the minute', () => {
    expect(promotionStopped(session, at('18T06:59'))).toBe(false)
    expect(promotionStopped(session, at('18T07:00'))).toBe(true)
  })
  it('goes on until the start where nothing is set', () => {
    expect(promotionStopped({ ...session, promotionStopsDays: null }, at('20T06:59'))).toBe(false)
    expect(promotionStopped({ ...session, promotionStopsDays: null }, at('20T07:00'))).toBe(true)
  })
  it('is over for a cancelled session', () => {
    expect(promotionStopped({ ...session, cancelledAt: at('01T00:00') }, at('02T00:00'))).toBe(true)
  })
})

describe('the cut-off', () => {
  it('is the set one, the start where none is set, and never after the start', () => {
    const startsAt = at('20T07:00')
    expect(cutOff({ startsAt, cancelUntil: at('18T07:00') })).toEqual(at('18T07:00'))
    expect(cutOff({ startsAt, cancelUntil: null })).toEqual(startsAt)
    expect(cutOff({ startsAt, cancelUntil: at('25T07:00') })).toEqual(startsAt)
  })
})

describe('consent', () => {
  const session = { approval: 'organiser', approvalHours: 48, startsAt: at('20T07:00') } as const
  it('is due after so many hours, at the latest at the start', () => {
    expect(approvalDue(session, null, at('10T07:00'))).toEqual(at('12T07:00'))
    expect(approvalDue(session, null, at('19T07:00'))).toEqual(at('20T07:00'))
  })
  it('is not due where it was given or is not asked for', () => {
    expect(approvalDue(session, at('09T07:00'), at('10T07:00'))).toBeNull()
    expect(approvalDue({ ...session, approval: 'none' }, null, at('10T07:00'))).toBeNull()
  })
  it('is in the deed of who may give it', () => {
    expect(approvesItself('organiser', 'organiser')).toBe(true)
    expect(approvesItself('coordinator', 'organiser')).toBe(true)
    expect(approvesItself('coordinator', 'coordinator')).toBe(true)
    expect(approvesItself('organiser', 'coordinator')).toBe(false)
    expect(approvesItself('coordinator', 'person')).toBe(false)
  })
})

describe('overlap', () => {
  const whole = (from: string, to: string, ...days: [string, string][]) => ({
    ...span(from, to),
    days: days.map(([a, b]) => span(a, b)),
  })
  it('begins and ends with the minute', () => {
    expect(overlaps(whole('20T07:00', '20T12:00'), whole('20T12:00', '20T15:00'))).toBe(false)
    expect(overlaps(whole('20T07:00', '20T12:01'), whole('20T12:00', '20T15:00'))).toBe(true)
  })
  it('looks at the days where both have some', () => {
    const odd = whole('20T07:00', '22T12:00', ['20T07:00', '20T12:00'], ['22T07:00', '22T12:00'])
    const even = whole('21T07:00', '21T12:00', ['21T07:00', '21T12:00'])
    expect(overlaps(odd, even)).toBe(false)
    expect(overlaps(odd, { ...even, days: [] })).toBe(true)
    expect(overlaps(odd, odd)).toBe(true)
  })
})

describe('who acts', () => {
  const cohort = { id: 'c1', programmeId: 'p1' }
  const coordinator = viewerWith(
    [{ role: 'coordinator', scope: { kind: 'municipality', id: 'uren' } }],
    'eve',
  )
  it('is the organiser before anything else, then the coordinator, then the person', () => {
    expect(actorOf(organiser, { userId: 'organiser', municipalityId: null, cohort })).toBe('organiser')
    expect(actorOf(registrarOf('c1'), { userId: 'x', municipalityId: null, cohort })).toBe('organiser')
    expect(actorOf(registrarOf('c2'), { userId: 'x', municipalityId: null, cohort })).toBeNull()
    expect(actorOf(coordinator, { userId: 'eve', municipalityId: 'uren', cohort })).toBe('coordinator')
    expect(actorOf(coordinator, { userId: 'eve', municipalityId: 'gorodets', cohort })).toBe('person')
    expect(actorOf(coordinator, { userId: 'x', municipalityId: 'gorodets', cohort })).toBeNull()
  })
  it('is no coordinator for people without a municipality', () => {
    expect(canSpeakFor(coordinator, null)).toBe(false)
  })
})
