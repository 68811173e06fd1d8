import { describe, expect, it } from 'vitest'
import { cohortStates, decideStep, readCohortState, stateAllows, stepsFrom } from './cohort-state.ts'

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

  it('has a way out of every state', () => {
    for (const state of cohortStates) expect(stepsFrom(state).length).toBeGreaterThan(0)
  })
})
