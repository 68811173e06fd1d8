// Asking the executor, looking at the result, closing, and what to do so that it does not come back.
import type { CaseSource } from './case-source.ts'
import { hasActed, later, learn, say } from './chain-clock.ts'
import { conditionsOf, wasChecked } from './chain-conditions.ts'
import { type ChainRefusal, type EventOf, longestNote, mostAsks } from './chain-event.ts'
import { react } from './chain-reply.ts'
import type { ChainState } from './chain-state.ts'
import { chooseReaction } from './reaction.ts'

type Next = ChainState | ChainRefusal

export function ask(source: CaseSource, state: ChainState, event: EventOf<'ask'>): Next {
  const partner = source.exchange.find(({ executor }) => executor === event.executor)
  const intent = partner?.intents.find(({ id }) => id === event.intent)
  if (!partner || !intent) return 'unknown'
  if (state.asks.length >= mostAsks) return 'many-asks'
  const note = event.note.trim()
  if (note.length > longestNote) return 'too-long'
  const answer = intent.answers.find(({ if: needed }) =>
    (needed ?? []).every((fact) => state.facts.includes(fact)),
  )
  if (!answer) return 'unknown'
  let next = say(state, {
    kind: 'own',
    from: `Вопрос: ${partner.person}`,
    text: note ? `${intent.ask}. ${note}` : intent.ask,
  })
  next = learn(later(next, answer.takes), answer.gives)
  next = say(next, { kind: 'executor', from: partner.person, text: answer.text })
  const { executor } = partner
  return {
    ...next,
    asks: [
      ...state.asks,
      { executor, intent: intent.id, note, hollow: answer.hollow ?? false, at: next.clock },
    ],
  }
}

export function decideCheck(source: CaseSource, state: ChainState, event: EventOf<'check'>): Next {
  const check = source.closing.checks.find(({ id }) => id === event.check)
  if (!check) return 'unknown'
  // What proves nothing always says that all is well.
  const solved = hasActed(source, state) || !check.proves
  let next = later(state, check.takes)
  if (!solved) next = learn(next, check.gives)
  next = say(next, {
    kind: 'answer',
    from: `Проверка: ${check.text}`,
    text: solved ? check.solved : check.unsolved,
  })
  return {
    ...next,
    checks: [...state.checks, { check: check.id, solved, proves: check.proves, at: next.clock }],
  }
}

export function close(source: CaseSource, state: ChainState): ChainState {
  const rule = chooseReaction(source.reactions.closing, conditionsOf(source, state, true))
  const closed = say(state, { kind: 'notice', from: 'Вы', text: 'Обращение закрыто.' })
  const next = react(source, closed, rule)
  return {
    ...next,
    step: 'cause',
    closing: {
      at: state.clock,
      mood: rule.mood,
      mark: rule.mark ?? 1,
      acted: hasActed(source, state),
      checked: wasChecked(state),
    },
  }
}

export function decideCause(source: CaseSource, state: ChainState, event: EventOf<'cause'>): Next {
  const { choice, owner } = event
  const measure = event.measure.trim()
  if (!source.cause.options[choice] || !source.cause.owners.some(({ executor }) => executor === owner))
    return 'unknown'
  if (!measure) return 'no-measure'
  if (measure.length > longestNote) return 'too-long'
  return { ...state, step: 'done', cause: { choice, owner, measure } }
}
