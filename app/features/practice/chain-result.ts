// What the chain proves: five checks that need no opinion, marked at once.
import type { CaseSource } from './case-source.ts'
import { judgeInterim, judgeUrgency, wasChecked } from './chain-conditions.ts'
import { hasActed } from './chain-clock.ts'
import { type ChainState, momentOf } from './chain-state.ts'
import { addDuration } from './duration.ts'

export const proofKeys = ['executor', 'time', 'urgency', 'acted', 'checked'] as const
export type ProofKey = (typeof proofKeys)[number]

export interface ChainResult {
  proofs: Record<ProofKey, boolean>
  /** Simulated minutes from receipt to an executor who can solve it. */
  executorMinutes: number | null
  executorDue: Date
  replyInTime: boolean | null
  replyDue: Date
  interim: ReturnType<typeof judgeInterim>
  /** 0..5 */
  score: number
}

export function chainResult(source: CaseSource, state: ChainState): ChainResult {
  const received = momentOf(source.received)
  const executorDue = addDuration(received, source.deadlines.executor.within)
  const replyDue = addDuration(received, source.deadlines.reply.within)
  const routedAt = state.routedAt ? new Date(state.routedAt) : null
  const firstReply = state.replies[0]
  const proofs = {
    executor: state.routes[0]?.outcome === 'right',
    time: routedAt !== null && routedAt <= executorDue,
    urgency: state.triage !== null && judgeUrgency(source, state) === 'right' && right112(source, state),
    acted: hasActed(source, state),
    checked: wasChecked(state),
  }
  return {
    proofs,
    executorMinutes: routedAt && Math.round((routedAt.getTime() - received.getTime()) / 60_000),
    executorDue,
    replyInTime: firstReply ? new Date(firstReply.at) <= replyDue : null,
    replyDue,
    interim: judgeInterim(source, state),
    score: Object.values(proofs).filter(Boolean).length,
  }
}

function right112({ triage }: CaseSource, state: ChainState): boolean {
  return !triage.call112 || state.triage?.call112 === true
}
