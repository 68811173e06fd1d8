import { describe, expect, it } from 'vitest'
import { decideNaming, decideRelease, decideReservation } from './reservation.ts'

const day = (number: number) => new Date(Date.UTC(2026, 10, number, 7))
const now = day(10)
const session = { cancelledAt: null as Date | null, startsAt: day(20) }

describe('holding seats', () => {
  const facts = { session, seats: 2, releaseAt: day(15), free: 2 }
  const hold = (changes: object = {}, at = now) => {
    const decision = decideReservation({ ...facts, ...changes }, at)
    return decision.outcome === 'refused' ? decision.reason : decision.outcome
  }
  it('takes open seats until a day before the start', () => {
    expect(hold()).toBe('allowed')
    expect(hold({ releaseAt: day(20) })).toBe('allowed')
    expect(hold({ seats: 3 })).toBe('not-enough-free')
    expect(hold({ seats: 0 })).toBe('not-a-number')
    expect(hold({ seats: 1.5 })).toBe('not-a-number')
    expect(hold({ releaseAt: now })).toBe('release-in-the-past')
    expect(hold({ releaseAt: day(21) })).toBe('release-too-late')
    expect(hold({}, day(20))).toBe('session-over')
    expect(hold({ session: { ...session, cancelledAt: now } })).toBe('session-over')
  })
})

describe('naming', () => {
  const facts = {
    session,
    reservation: { releasedAt: null as Date | null, releaseAt: day(15) },
    held: 1,
    sameMunicipality: true,
    seated: false,
    busy: false,
  }
  const name = (changes: object = {}, at = now) => {
    const decision = decideNaming({ ...facts, ...changes }, at)
    return decision.outcome === 'refused' ? decision.reason : decision.outcome
  }
  it('is for free people of the municipality until the release', () => {
    expect(name()).toBe('allowed')
    expect(name({}, day(15))).toBe('released')
    expect(name({ reservation: { releasedAt: now, releaseAt: day(15) } })).toBe('released')
    expect(name({ held: 0 })).toBe('all-named')
    expect(name({ sameMunicipality: false })).toBe('other-municipality')
    expect(name({ seated: true })).toBe('seated-already')
    expect(name({ busy: true })).toBe('overlap')
    expect(name({}, day(20))).toBe('session-over')
    expect(name({ session: { ...session, cancelledAt: now } })).toBe('session-over')
  })
})

describe('releasing', () => {
  it('happens once', () => {
    expect(decideRelease({ releasedAt: null })).toEqual({ outcome: 'allowed' })
    expect(decideRelease({ releasedAt: now })).toEqual({ outcome: 'refused', reason: 'released' })
  })
})
