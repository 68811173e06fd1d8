import { describe, expect, it } from 'vitest'
import { type CheckInFacts, decideCheckIn, judgeScanTime } from './check-in.ts'

const at = (time: string) => new Date(`2026-11-20T${time}:00Z`)
const window = { opensAt: at('07:00'), closesAt: at('14:00') }
const good: CheckInFacts = {
  ...{ enrolled: true, booked: true, cancelled: false, seenAt: null, window },
  ...{ verdict: 'right', device: 'd', deviceTaken: false },
}

describe('a check-in', () => {
  it('is recorded from the first moment of the window to the last', () => {
    for (const time of ['07:00', '14:00'])
      expect(decideCheckIn(good, at(time))).toEqual({ outcome: 'record' })
  })

  it('is said to be there already, also after the window', () => {
    const facts = { ...good, seenAt: at('08:00'), verdict: 'replayed' as const }
    expect(decideCheckIn(facts, at('20:00'))).toEqual({ outcome: 'already', seenAt: at('08:00') })
  })

  it.each([
    [{ enrolled: false, seenAt: at('08:00') }, '08:30', 'outside-cohort'],
    [{ cancelled: true }, '08:00', 'session-cancelled'],
    [{}, '06:59', 'too-early'],
    [{}, '14:01', 'too-late'],
    [{ booked: false }, '08:00', 'not-booked'],
    [{ verdict: 'missing' }, '08:00', 'code-missing'],
    [{ verdict: 'wrong' }, '08:00', 'code-wrong'],
    [{ verdict: 'expired' }, '08:00', 'code-expired'],
    [{ verdict: 'replayed' }, '08:00', 'code-replayed'],
    [{ verdict: 'of-another' }, '08:00', 'code-of-another'],
    [{ device: null }, '08:00', 'no-device'],
    [{ deviceTaken: true }, '08:00', 'device-taken'],
  ] as [Partial<CheckInFacts>, string, string][])('%o at %s is refused: %s', (change, time, reason) => {
    expect(decideCheckIn({ ...good, ...change }, at(time))).toEqual({ outcome: 'refused', reason })
  })
})

describe('a scan kept on a phone', () => {
  it('counts from the moment it was made, an hour around the window', () => {
    for (const time of ['06:00', '10:00', '15:00'])
      expect(judgeScanTime(at(time), window, at('18:00'))).toEqual({ outcome: 'taken', seenAt: at(time) })
  })

  it('of a clock that is a minute ahead counts as made now', () => {
    expect(judgeScanTime(at('10:01'), window, at('10:00'))).toEqual({ outcome: 'taken', seenAt: at('10:00') })
  })

  it('is refused from the future, outside the day, and after a week', () => {
    const refused = (reason: string) => ({ outcome: 'refused', reason })
    expect(judgeScanTime(at('10:03'), window, at('10:00'))).toEqual(refused('future'))
    expect(judgeScanTime(at('15:01'), window, at('18:00'))).toEqual(refused('outside-window'))
    expect(judgeScanTime(at('05:59'), window, at('18:00'))).toEqual(refused('outside-window'))
    expect(judgeScanTime(at('10:00'), window, new Date('2026-11-27T10:01:00Z'))).toEqual(refused('too-old'))
  })
})
