import { describe, expect, it } from 'vitest'
import {
  applicationState,
  decideAccepting,
  decideApplying,
  decideConfirming,
  decideDeclining,
  decideReplacing,
  decideTakingBack,
  openKeyOf,
} from './application.ts'

const at = new Date(0)
const submitted = { agreedAt: at, confirmedAt: null, acceptedAt: null, declinedAt: null, withdrawnAt: null }
const over = [{ acceptedAt: at }, { declinedAt: at }, { withdrawnAt: at }].map((end) => ({
  ...submitted,
  ...end,
}))
const allowed = { outcome: 'allowed' }
const refused = (reason: string) => ({ outcome: 'refused', reason })

it('has one state at a time', () => {
  expect(applicationState({ ...submitted, agreedAt: null })).toBe('asked')
  expect(applicationState(submitted)).toBe('submitted')
  expect(applicationState({ ...submitted, confirmedAt: at })).toBe('confirmed')
  expect(over.map(applicationState)).toEqual(['accepted', 'declined', 'withdrawn'])
  expect(openKeyOf('c', 'a@b.ru')).toBe('c:a@b.ru')
})

describe('applying', () => {
  const free = { enrolled: false, applied: false }
  it('is for a cohort that recruits, once, and not for who is in it', () => {
    expect(decideApplying({ state: 'recruiting', ...free })).toEqual(allowed)
    expect(decideApplying({ state: 'running', ...free })).toEqual(refused('not-recruiting'))
    expect(decideApplying({ state: 'recruiting', ...free, enrolled: true })).toEqual(
      refused('enrolled-already'),
    )
    expect(decideApplying({ state: 'recruiting', ...free, applied: true })).toEqual(
      refused('applied-already'),
    )
  })
})

describe('deciding', () => {
  const fits = { enrolled: false, closed: false, room: true }
  it('confirms what is open, agreed to and not confirmed yet', () => {
    expect(decideConfirming('recruiting', submitted)).toEqual(allowed)
    expect(decideConfirming('running', submitted)).toEqual(refused('not-recruiting'))
    expect(decideConfirming('recruiting', { ...submitted, confirmedAt: at })).toEqual(
      refused('decided-already'),
    )
    expect(decideConfirming('recruiting', { ...submitted, agreedAt: null })).toEqual(refused('awaits-person'))
  })

  it('accepts within the state and the quota, whom it may', () => {
    expect(decideAccepting('running', submitted, fits)).toEqual(allowed)
    expect(decideAccepting('attestation', submitted, fits)).toEqual(refused('enrolment-over'))
    for (const times of over)
      expect(decideAccepting('running', times, fits)).toEqual(refused('decided-already'))
    expect(decideAccepting('running', { ...submitted, agreedAt: null }, fits)).toEqual(
      refused('awaits-person'),
    )
    expect(decideAccepting('running', submitted, { ...fits, closed: true })).toEqual(
      refused('account-closed'),
    )
    expect(decideAccepting('running', submitted, { ...fits, enrolled: true })).toEqual(
      refused('enrolled-already'),
    )
    expect(decideAccepting('running', submitted, { ...fits, room: false })).toEqual(refused('quota-full'))
  })

  it('declines with a reason and takes back, while it is open', () => {
    expect(decideDeclining(submitted, 'Мест нет')).toEqual(allowed)
    expect(decideDeclining(submitted, ' ')).toEqual(refused('reason-missing'))
    expect(decideTakingBack(submitted)).toEqual(allowed)
    for (const times of over) {
      expect(decideDeclining(times, 'x')).toEqual(refused('decided-already'))
      expect(decideTakingBack(times)).toEqual(refused('decided-already'))
    }
  })
})

it('replaces until the day the cohort begins, where learners see it', () => {
  const days = { startsOn: new Date('2026-10-02'), today: new Date('2026-10-01') }
  expect(decideReplacing('recruiting', days)).toEqual(allowed)
  expect(decideReplacing('draft', days)).toEqual(refused('enrolment-over'))
  expect(decideReplacing('closed', days)).toEqual(refused('enrolment-over'))
  expect(decideReplacing('running', { ...days, today: days.startsOn })).toEqual(refused('cohort-began'))
})
