import { describe, expect, it } from 'vitest'
import {
  clockFace,
  decideExtension,
  dueAtFor,
  extensionLeft,
  extensionMinutes,
  extensionRefusals,
  graceMs,
  isExpired,
  submittedAtFor,
  warningBetween,
} from './timing.ts'

const startedAt = new Date('2026-11-20T10:00:00Z')
const at = (minutes: number) => new Date(startedAt.getTime() + minutes * 60_000)
const open = { startedAt, dueAt: at(60), extendedAt: null, submittedAt: null }
const endless = { ...open, dueAt: null }

describe('the time limit', () => {
  it('ends so many minutes after the start, or never', () => {
    expect(dueAtFor(startedAt, 60)).toEqual(at(60))
    expect(dueAtFor(startedAt, null)).toBeNull()
  })

  it('expires after the grace', () => {
    expect(isExpired(open, at(60))).toBe(false)
    expect(isExpired(open, new Date(at(60).getTime() + graceMs))).toBe(false)
    expect(isExpired(open, new Date(at(60).getTime() + graceMs + 1))).toBe(true)
    expect(isExpired({ ...open, submittedAt: at(5) }, at(90))).toBe(false)
    expect(isExpired(endless, at(9000))).toBe(false)
  })

  it('counts what nobody submitted as submitted when its time ended', () => {
    expect(submittedAtFor(open, at(90))).toEqual(at(60))
    expect(submittedAtFor(open, at(30))).toEqual(at(30))
    expect(submittedAtFor(endless, at(90))).toEqual(at(90))
  })

  it('is extended once, by half, before it ends', () => {
    expect(extensionMinutes(60)).toBe(30)
    expect(extensionMinutes(15)).toBe(10)
    expect(decideExtension(open, 60, at(59))).toEqual({ outcome: 'extend', dueAt: at(90) })
    const reason = (decision: ReturnType<typeof decideExtension>) =>
      decision.outcome === 'refused' ? decision.reason : null
    expect(reason(decideExtension({ ...open, extendedAt: at(10) }, 60, at(20)))).toBe('extended-before')
    expect(reason(decideExtension(open, 60, at(61)))).toBe('time-over')
    expect(reason(decideExtension({ ...open, submittedAt: at(5) }, 60, at(20)))).toBe('submitted')
    expect(reason(decideExtension(endless, null, at(20)))).toBe('no-limit')
    expect(Object.values(extensionRefusals).every((text) => text.endsWith('.'))).toBe(true)
  })

  it('offers the extension only while it can be had', () => {
    expect(extensionLeft(open, 60)).toBe(30)
    expect(extensionLeft({ ...open, extendedAt: at(1) }, 60)).toBeNull()
    expect(extensionLeft(endless, null)).toBeNull()
  })

  it('warns at five minutes and at one', () => {
    const minutes = (count: number) => count * 60_000
    expect(warningBetween(minutes(6), minutes(5.5))).toBeNull()
    expect(warningBetween(minutes(5.01), minutes(5))).toBe(5)
    expect(warningBetween(minutes(5), minutes(4.9))).toBeNull()
    expect(warningBetween(minutes(1.01), minutes(0.99))).toBe(1)
    expect(warningBetween(Number.POSITIVE_INFINITY, minutes(0.5))).toBe(1)
  })

  it('shows minutes and seconds, never below nothing', () => {
    expect(clockFace(61_000)).toEqual({ minutes: 1, seconds: 1 })
    expect(clockFace(-5)).toEqual({ minutes: 0, seconds: 0 })
  })
})
