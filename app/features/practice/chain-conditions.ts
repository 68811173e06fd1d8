// What the chain knows at a moment, in the words that the rules of a case ask by.
import type { CaseSource } from './case-source.ts'
import { hasActed } from './chain-clock.ts'
import { type ChainState, momentOf } from './chain-state.ts'
import type { Conditions } from './conditions.ts'
import { addDuration } from './duration.ts'

/** The part of a state that conditions depend on. */
export type Known = Pick<ChainState, 'routes' | 'triage' | 'interim' | 'facts' | 'checks'> & {
  replies: Pick<ChainState['replies'][number], 'claim' | 'whoOutcome' | 'whenOutcome'>[]
}

const rank = { ordinary: 0, high: 1, critical: 2 } as const

export function conditionsOf(source: CaseSource, state: Known, closing: boolean): Conditions {
  const last = state.replies.at(-1)
  return {
    executor: state.routes[0]?.outcome ?? 'wrong',
    urgency: judgeUrgency(source, state),
    interim: judgeInterim(source, state),
    claim: last?.claim ?? 'none',
    who: last?.whoOutcome ?? 'none',
    when: last?.whenOutcome ?? 'none',
    acted: hasActed(source, state) ? 'yes' : 'no',
    checked: closing && wasChecked(state) ? 'yes' : 'no',
  }
}

export function judgeUrgency({ triage }: CaseSource, state: Pick<ChainState, 'triage'>) {
  const chosen = state.triage ? rank[state.triage.urgency] : 0
  const right = rank[triage.urgency]
  return chosen === right ? ('right' as const) : chosen < right ? ('low' as const) : ('high' as const)
}

export function judgeInterim(
  { interim, deadlines, received }: CaseSource,
  state: Pick<ChainState, 'interim'>,
) {
  if (!interim.needed) return 'spare' as const
  if (!state.interim?.text) return 'none' as const
  const due = deadlines.interim && addDuration(momentOf(received), deadlines.interim.within)
  return due && new Date(state.interim.at) > due ? ('late' as const) : ('sent' as const)
}

/** Somebody looked, in a way that shows the truth, and saw that it is solved. */
export function wasChecked({ checks }: Pick<ChainState, 'checks'>): boolean {
  return checks.some(({ proves, solved }) => proves && solved)
}
