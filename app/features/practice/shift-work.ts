// What one message of a shift came to, read from its chain.
import type { CaseSource } from './case-source.ts'
import { judgeInterim, judgeUrgency } from './chain-conditions.ts'
import type { ChainState } from './chain-state.ts'
import { minutesBetween } from './simulated-words.ts'
import type { ShiftWork } from './shift.ts'

export function shiftWork(
  source: CaseSource,
  state: ChainState,
  { startedAt, routed }: { startedAt: Date; routed: Date | null },
): ShiftWork {
  const interim = judgeInterim(source, state)
  const reply = state.replies.at(-1)
  return {
    urgency: source.triage.urgency,
    scope: state.scope,
    routedAfter: routed && state.routedAt ? minutesBetween(startedAt, routed) : null,
    urgencyRight: state.triage !== null && judgeUrgency(source, state) === 'right',
    executorRight: state.routes[0]?.outcome === 'right',
    interimRight: state.interim !== null && (interim === 'sent' || interim === 'spare'),
    reply:
      state.scope === 'reply' && reply
        ? {
            claim: reply.claim === 'solves' || reply.claim === 'helps',
            who: reply.whoOutcome === 'right',
            when: reply.whenOutcome === 'fits',
          }
        : null,
  }
}
