import { describe, expect, it } from 'vitest'
import { afterFailure, failuresAllowed, isLocked, noFailures } from './lockout.ts'

const now = new Date('2026-11-23T09:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

describe('lock-out', () => {
  it('stays open below the measure', () => {
    let counters = noFailures
    for (let i = 1; i < failuresAllowed; i++) counters = afterFailure(counters, now)
    expect(counters).toEqual({ failedSignIns: 9, lockedUntil: null })
    expect(isLocked(counters, now)).toBe(false)
  })

  it('closes for fifteen minutes at the tenth failure in a row', () => {
    const counters = afterFailure({ failedSignIns: 9, lockedUntil: null }, now)
    expect(isLocked(counters, now)).toBe(true)
    expect(isLocked(counters, later(14.9))).toBe(true)
    expect(isLocked(counters, later(15))).toBe(false)
  })

  it('counts anew after the lock', () => {
    const locked = afterFailure({ failedSignIns: 9, lockedUntil: null }, now)
    expect(afterFailure(locked, later(16))).toEqual({ failedSignIns: 1, lockedUntil: null })
  })
})
