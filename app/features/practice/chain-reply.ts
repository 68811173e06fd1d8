// Writing to the citizen: the interim reply, the final one and how the citizen takes it.
import type { CaseSource } from './case-source.ts'
import { citizenName, costs, later, laterThan, say, withName } from './chain-clock.ts'
import { type ChainRefusal, type EventOf, longestReply, mostReplies } from './chain-event.ts'
import { type ChainState, momentOf, stepAfter } from './chain-state.ts'
import { conditionsOf } from './chain-conditions.ts'
import { addDuration } from './duration.ts'
import { chooseReaction, type Reaction } from './reaction.ts'

export function sendInterim(
  source: CaseSource,
  state: ChainState,
  event: EventOf<'interim'> | EventOf<'no-interim'>,
): ChainState | ChainRefusal {
  const step = stepAfter(state.scope, 'interim')
  if (event.kind === 'no-interim') {
    const next: ChainState = { ...state, interim: { text: null, at: state.clock }, step }
    if (!source.interim.needed) return next
    return say(later(next, costs.again), {
      kind: 'question',
      from: citizenName(source),
      text: 'Вы моё сообщение вообще видели? Ни слова в ответ.',
    })
  }
  const text = withName(source, event.text.trim())
  if (!text) return 'empty'
  if (text.length > longestReply) return 'too-long'
  const next = later(state, costs.interim)
  return say(
    { ...next, interim: { text, at: next.clock }, step },
    { kind: 'own', from: 'Промежуточный ответ', text },
  )
}

/** Not before it can be kept, not in the past, not too late. */
export function judgeDate({ reply }: CaseSource, when: string | null, clock: Date) {
  if (!when) return 'none' as const
  const promised = momentOf(when)
  if (promised < momentOf(reply.when.earliest) || promised <= clock) return 'impossible' as const
  return promised > momentOf(reply.when.latest) ? ('late' as const) : ('fits' as const)
}

/** A claim that rests on what nobody knows yet is as false as an untrue one. */
export function judgeClaim({ reply }: CaseSource, done: string[], facts: string[]) {
  const said = reply.done.filter(({ id }) => done.includes(id))
  const known = (rests: string[]) => rests.every((fact) => facts.includes(fact))
  if (said.some(({ counts, rests }) => counts === 'false' || !known(rests))) return 'false' as const
  if (said.some(({ counts }) => counts === 'solves')) return 'solves' as const
  return said.some(({ counts }) => counts === 'helps') ? ('helps' as const) : ('none' as const)
}

export function decideReply(
  source: CaseSource,
  state: ChainState,
  event: EventOf<'reply'>,
): ChainState | ChainRefusal {
  const text = withName(source, event.text.trim())
  if (!text) return 'empty'
  if (text.length > longestReply) return 'too-long'
  const { done, who, when } = event
  const { reply } = source
  if (done.some((id) => !reply.done.some((one) => one.id === id))) return 'unknown'
  const person = reply.who.find(({ id }) => id === who)
  if (who !== null && !person) return 'unknown'
  if (when !== null && !(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(when) && !Number.isNaN(momentOf(when).getTime())))
    return 'bad-date'
  let next = later(state, costs.reply)
  const judged = {
    claim: judgeClaim(source, done, state.facts),
    whoOutcome: person ? (person.right ? ('right' as const) : ('wrong' as const)) : ('none' as const),
    whenOutcome: judgeDate(source, when, new Date(next.clock)),
  }
  const rule = chooseReaction(
    source.reactions.reply,
    conditionsOf(source, { ...next, replies: [judged] }, false),
  )
  next = {
    ...next,
    replies: [...state.replies, { text, done, who, when, at: next.clock, ...judged, mood: rule.mood }],
  }
  next = say(next, { kind: 'own', from: state.replies.length ? 'Второй ответ' : 'Ответ', text })
  next = react(source, next, rule)
  if (rule.again && next.replies.length < mostReplies) return next
  return toClosing(next)
}

/** Messages come one after another; the clock stands at the last of them. */
export function react(source: CaseSource, state: ChainState, rule: Reaction): ChainState {
  const start = new Date(state.clock)
  return rule.messages.reduce((next, { kind, after, from, text }) => {
    const at = addDuration(start, after)
    return say(laterThan(next, at), { kind, from: from ?? citizenName(source), text }, at.toISOString())
  }, state)
}

/** The promised moment comes, or the next day where nothing was promised. */
function toClosing(state: ChainState): ChainState {
  const step = stepAfter(state.scope, 'reply')
  if (step === 'done') return { ...state, step }
  const promised = state.replies.at(-1)?.when
  const due = promised ? momentOf(promised) : addDuration(new Date(state.clock), '1d')
  const next = laterThan({ ...state, step }, due)
  return say(next, {
    kind: 'notice',
    from: 'Календарь',
    text: promised
      ? 'Наступил срок, который Вы назвали. Что стало с просьбой, пока неизвестно.'
      : 'Прошёл день. Срок Вы не назвали; что стало с просьбой, пока неизвестно.',
  })
}
