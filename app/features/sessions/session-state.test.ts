import { describe, expect, it } from 'vitest'
import { attentionOf, sessionState, type StateFacts } from './session-state.ts'

const now = new Date('2026-11-10T09:00:00Z')
const facts: StateFacts = {
  startsAt: new Date('2026-11-14T09:00:00Z'),
  endsAt: new Date('2026-11-14T16:00:00Z'),
  announcedAt: now,
  cancelledAt: null,
  mergedIntoId: null,
  capacity: 20,
  minimumSeats: 10,
  minimumDays: 5,
  overCapacityReason: null,
  seated: 12,
  reserved: 0,
  waiting: 0,
  pending: 0,
  closed: 0,
}
const keys = (changes: Partial<StateFacts>, at = now) =>
  attentionOf({ ...facts, ...changes }, at).map(({ key }) => key)

describe('state of a session', () => {
  it.each([
    ['open', {}],
    ['cancelled', { cancelledAt: now }],
    ['held', { endsAt: now, startsAt: new Date(0) }],
    ['running', { startsAt: now }],
    ['draft', { announcedAt: null }],
    ['below', { seated: 9 }],
    ['full', { seated: 18, reserved: 2 }],
  ] as const)('%s', (state, changes) => {
    expect(sessionState({ ...facts, ...changes }, now)).toBe(state)
  })

  it('is below its minimum only when the day to look has come', () => {
    expect(sessionState({ ...facts, seated: 1 }, new Date('2026-11-08T09:00:00Z'))).toBe('open')
  })
})

describe('what needs attention', () => {
  it('is nothing for a session that goes well, is over or cancelled', () => {
    expect(keys({})).toEqual([])
    expect(keys({ cancelledAt: now, seated: 0 })).toEqual([])
  })

  it('names the minimum, drafts that come near, consent and seats to give', () => {
    expect(keys({ seated: 2 })).toEqual(['below'])
    expect(keys({ announcedAt: null })).toEqual(['draft'])
    expect(keys({ announcedAt: null }, new Date('2026-09-01T09:00:00Z'))).toEqual([])
    expect(keys({ pending: 2, closed: 1, waiting: 3 })).toEqual(['pending', 'closed'])
    expect(keys({ closed: 1 })).toEqual([])
  })

  it('counts the days that are left', () => {
    expect(attentionOf({ ...facts, seated: 2 }, now)[0]?.text).toContain('4\u00a0дня')
    expect(attentionOf({ ...facts, seated: 2 }, new Date('2026-11-14T00:00:00Z'))[0]?.text).toContain(
      'меньше суток',
    )
  })
})
