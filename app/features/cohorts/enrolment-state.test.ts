// Every step of an enrolment: what is allowed with which paper, and what follows where papers are kept elsewhere.
import { describe, expect, it } from 'vitest'
import {
  decideEnrolmentStep,
  enrolmentStates,
  firstState,
  needsExpulsionOrder,
  readEnrolmentState,
  readPaperwork,
  stateFromFacts,
} from './enrolment-state.ts'

describe('decideEnrolmentStep with papers on the platform', () => {
  const on = (proof: Parameters<typeof decideEnrolmentStep>[2]['proof']) =>
    ({ paperwork: 'platform', proof }) as const

  it.each([
    ['accepted', 'enrolled', 'enrolment-order'],
    ['enrolled', 'studying', 'none'],
    ['studying', 'admitted', 'admission-order'],
    ['admitted', 'attested', 'minutes'],
    ['admitted', 'not-attested', 'minutes'],
    ['admitted', 'absent', 'minutes'],
    ['not-attested', 'attested', 'minutes'],
    ['absent', 'attested', 'minutes'],
    ['attested', 'not-attested', 'minutes'],
    ['attested', 'absent', 'minutes'],
    ['not-attested', 'absent', 'minutes'],
    ['attested', 'completed', 'completion-order'],
    ['studying', 'expelled', 'expulsion-order'],
    ['completed', 'issued', 'certificate'],
    ['issued', 'sent', 'frdo'],
    ['issued', 'completed', 'certificate'],
    ['expelled', 'accepted', 'none'],
  ] as const)('%s → %s by %s', (from, to, proof) =>
    expect(decideEnrolmentStep(from, to, on(proof))).toEqual({ outcome: 'allowed' }),
  )

  it('refuses a step twice, a step that is none, and another paper', () => {
    expect(decideEnrolmentStep('enrolled', 'enrolled', on('enrolment-order'))).toMatchObject({
      reason: 'there-already',
    })
    expect(decideEnrolmentStep('accepted', 'attested', on('minutes'))).toMatchObject({
      reason: 'no-such-step',
    })
    expect(decideEnrolmentStep('studying', 'completed', on('none'))).toMatchObject({
      reason: 'no-such-step',
    })
    expect(decideEnrolmentStep('accepted', 'enrolled', on('none'))).toMatchObject({
      reason: 'other-paper-needed',
    })
  })
})

it('allows any step where papers are kept elsewhere', () => {
  for (const from of enrolmentStates)
    for (const to of enrolmentStates)
      expect(decideEnrolmentStep(from, to, { paperwork: 'elsewhere', proof: 'none' }).outcome).toBe(
        from === to ? 'refused' : 'allowed',
      )
})

it('follows the facts', () => {
  const facts = { state: 'studying', withdrawn: false, completed: false } as const
  expect(stateFromFacts(facts)).toBe('studying')
  expect(stateFromFacts({ ...facts, completed: true })).toBe('completed')
  expect(stateFromFacts({ ...facts, withdrawn: true })).toBe('expelled')
  expect(stateFromFacts({ ...facts, state: 'issued' })).toBe('issued')
  expect(stateFromFacts({ ...facts, state: 'sent', completed: true })).toBe('sent')
})

it('knows how people begin and who needs an order to leave', () => {
  expect(firstState('platform')).toBe('accepted')
  expect(firstState('elsewhere')).toBe('studying')
  expect(needsExpulsionOrder('platform', 'enrolled')).toBe(true)
  expect(needsExpulsionOrder('platform', 'accepted')).toBe(false)
  expect(needsExpulsionOrder('elsewhere', 'studying')).toBe(false)
  expect(readPaperwork('platform')).toBe('platform')
  expect(readPaperwork('anything')).toBe('elsewhere')
  expect(readEnrolmentState('sent')).toBe('sent')
  expect(() => readEnrolmentState('lost')).toThrow('lost')
})
