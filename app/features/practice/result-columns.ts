// The columns of an attempt that say what its chain came to. Pure.
import type { CaseSource } from './case-source.ts'
import { chainResult } from './chain-result.ts'
import type { ChainState } from './chain-state.ts'

/** What lists and pictures read without opening the state. */
export function resultColumns(source: CaseSource, state: ChainState) {
  const { proofs, executorMinutes, replyInTime, score } = chainResult(source, state)
  const full = state.scope === 'full'
  return {
    executorRight: proofs.executor,
    executorMinutes,
    executorInTime: proofs.time,
    urgencyRight: proofs.urgency,
    acted: full ? proofs.acted : null,
    checked: full ? proofs.checked : null,
    replyInTime,
    outcome: state.closing?.mood ?? state.replies.at(-1)?.mood ?? null,
    citizenMark: state.closing?.mark ?? null,
    chainScore: full ? score : null,
  }
}
