// Moves the simulated clock of a chain and writes what arrives on the way.
import type { CaseSource } from './case-source.ts'
import type { ChainMessage, ChainState } from './chain-state.ts'
import { addDuration } from './duration.ts'

/** What each step costs, besides what the case itself says. */
export const costs = { need: '5m', route: '10m', interim: '10m', reply: '20m', again: '1h' } as const

/** How long a message waits before somebody takes it, by the urgency it was given. */
export const queues = { critical: '5m', high: '30m', ordinary: '3h' } as const

export function later(state: ChainState, duration: string): ChainState {
  return { ...state, clock: addDuration(new Date(state.clock), duration).toISOString() }
}

export function laterThan(state: ChainState, moment: Date): ChainState {
  return new Date(state.clock) < moment ? { ...state, clock: moment.toISOString() } : state
}

export function say(
  state: ChainState,
  message: Pick<ChainMessage, 'kind' | 'from' | 'text'>,
  at = state.clock,
): ChainState {
  return { ...state, messages: [...state.messages, { at, ...message }] }
}

export function learn(state: ChainState, facts: string[]): ChainState {
  return { ...state, facts: [...new Set([...state.facts, ...facts])] }
}

export function hasActed(source: CaseSource, state: Pick<ChainState, 'facts'>): boolean {
  return source.acted.every((fact) => state.facts.includes(fact))
}

/** What stands for {имя} in a text. */
export function withName(source: CaseSource, text: string): string {
  return text.replaceAll('{имя}', source.citizen.name ?? source.citizen.initials)
}

export function citizenName(source: Pick<CaseSource, 'citizen'>): string {
  return source.citizen.name ?? source.citizen.initials
}
