// The chain of one case: what follows from an event. Pure; the simulated clock moves only here.
import type { CaseSource } from './case-source.ts'
import type { ChainEvent, ChainRefusal } from './chain-event.ts'
import { decideNeed, decideRoute, decideTriage } from './chain-routing.ts'
import { ask, close, decideCause, decideCheck } from './chain-closing.ts'
import { decideReply, sendInterim } from './chain-reply.ts'
import type { ChainMessage, ChainState, Step } from './chain-state.ts'

export type Advance =
  | { state: ChainState; messages: ChainMessage[]; refused?: undefined }
  | { refused: ChainRefusal; state: ChainState; messages: [] }

/** Steps in which an event of a kind is taken. */
const open: Record<ChainEvent['kind'], Step[]> = {
  need: ['need'],
  triage: ['triage'],
  route: ['route'],
  interim: ['interim'],
  'no-interim': ['interim'],
  ask: ['reply', 'closing'],
  reply: ['reply'],
  check: ['closing'],
  close: ['closing'],
  cause: ['cause'],
}

export function advance(source: CaseSource, state: ChainState, event: ChainEvent): Advance {
  if (!open[event.kind].includes(state.step)) return { refused: 'other-step', state, messages: [] }
  const next = decide(source, state, event)
  if (typeof next === 'string') return { refused: next, state, messages: [] }
  return { state: next, messages: next.messages.slice(state.messages.length) }
}

function decide(source: CaseSource, state: ChainState, event: ChainEvent): ChainState | ChainRefusal {
  switch (event.kind) {
    case 'need':
      return decideNeed(source, state, event)
    case 'triage':
      return decideTriage(source, state, event)
    case 'route':
      return decideRoute(source, state, event)
    case 'interim':
    case 'no-interim':
      return sendInterim(source, state, event)
    case 'ask':
      return ask(source, state, event)
    case 'reply':
      return decideReply(source, state, event)
    case 'check':
      return decideCheck(source, state, event)
    case 'close':
      return close(source, state)
    case 'cause':
      return decideCause(source, state, event)
  }
}
