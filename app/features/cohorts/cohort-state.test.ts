import { describe, expect, it } from 'vitest'
import { cohortStates, decideStep, readCohortState, stateAllows, stepsFrom } from './cohort-state.ts'

type StepPapers = Parameters<typeof decideStep>[0]['papers']

describe('what a state allows', () => {
  const those = (right: keyof ReturnType<typeof stateAllows>) =>
    cohortStates.filter((state) => stateAllows(state)[right])

  it('hides a draft, takes applications while recruiting, enrols until attestation, and closes writing', () => {
    expect(those('seenByLearners')).toEqual(['recruiting', 'running', 'attestation', 'closed'])
    expect(those('applications')).toEqual(['recruiting'])
    expect(those('enrolment')).toEqual(['draft', 'recruiting', 'running'])
    expect(those('learning')).toEqual(['recruiting', 'running', 'attestation'])
  })

  it('reads what is stored and nothing else', () => {
    expect(readCohortState('closed')).toBe('closed')
    expect(() => readCohortState('open')).toThrow('open')
  })
})

describe('decideStep', () => {
  const decide = (state: 'draft' | 'running' | 'recruiting', to: string, reason: string | null = null) =>
    decideStep({ state, seen: state, to, reason })

  it('goes forward without a reason and back with one', () => {
    expect(decide('draft', 'recruiting')).toEqual({ outcome: 'allowed' })
    expect(decide('running', 'recruiting')).toEqual({ outcome: 'refused', reason: 'reason-missing' })
    expect(decide('running', 'recruiting', '  ')).toMatchObject({ reason: 'reason-missing' })
    expect(decide('running', 'recruiting', 'Добираем людей')).toEqual({ outcome: 'allowed' })
  })

  it('knows no other steps', () => {
    expect(decide('draft', 'closed', 'так')).toMatchObject({ reason: 'no-such-step' })
    expect(decide('running', 'выдумка')).toMatchObject({ reason: 'no-such-step' })
  })

  it('refuses who saw another state', () => {
    expect(decideStep({ state: 'running', seen: 'recruiting', to: 'running', reason: null })).toMatchObject({
      reason: 'changed-meanwhile',
    })
  })

  it('opens the attestation by its order and closes when everybody has ended, where papers are kept here', () => {
    const step = (state: 'running' | 'attestation', to: string, papers: StepPapers, reason = 'так надо') =>
      decideStep({ state, seen: state, to, reason, papers })
    const ready = { admissionOrder: true, unfinished: 0 }
    expect(step('running', 'attestation', { admissionOrder: false, unfinished: 3 })).toMatchObject({
      reason: 'admission-order-missing',
    })
    expect(step('running', 'attestation', { ...ready, unfinished: 3 })).toEqual({ outcome: 'allowed' })
    expect(step('attestation', 'closed', { ...ready, unfinished: 1 })).toMatchObject({
      reason: 'people-unfinished',
    })
    expect(step('attestation', 'closed', ready)).toEqual({ outcome: 'allowed' })
    // Kept elsewhere: no paper is asked for.
    expect(step('running', 'attestation', null)).toEqual({ outcome: 'allowed' })
    expect(step('attestation', 'closed', null)).toEqual({ outcome: 'allowed' })
    // Back again needs a reason and no paper.
    expect(step('attestation', 'running', { admissionOrder: false, unfinished: 3 })).toEqual({
      outcome: 'allowed',
    })
  })

  it('has a way out of every state', () => {
    for (const state of cohortStates) expect(stepsFrom(state).length).toBeGreaterThan(0)
  })
})
