// Plays the model of a case through the chain: a model that does not solve the problem is refused when loading.
import { advance } from './chain.ts'
import { chainResult } from './chain-result.ts'
import type { ChainEvent } from './chain-event.ts'
import { type ChainState, startChain } from './chain-state.ts'
import type { CaseSource } from './case-source.ts'
import type { Fault } from './fault.ts'

export function modelEvents(source: CaseSource): ChainEvent[] {
  const { need, triage, route, cause, model } = source
  const right = (options: { right?: true }[]) => options.findIndex((option) => option.right)
  return [
    { kind: 'need', choice: right(need.options) },
    { kind: 'triage', urgency: triage.urgency, category: right(triage.category), call112: triage.call112 },
    {
      kind: 'route',
      picks: route.options.flatMap(({ executor, task }) => (task ? [{ executor, task }] : [])),
    },
    model.interim ? { kind: 'interim', text: model.interim } : { kind: 'no-interim' },
    ...model.ask.map((name): ChainEvent => {
      const [executor = '', intent = ''] = name.split('.')
      return { kind: 'ask', executor, intent, note: '' }
    }),
    { kind: 'reply', text: model.reply, ...model.facts },
    { kind: 'check', check: model.check },
    { kind: 'close' },
    {
      kind: 'cause',
      choice: right(cause.options),
      owner: cause.owners.find((owner) => owner.right)?.executor ?? '',
      measure: model.measure,
    },
  ]
}

/** Only for a case without other faults. */
export function checkModel(source: CaseSource): Fault[] {
  let state: ChainState = startChain(source)
  for (const event of modelEvents(source)) {
    const next = advance(source, state, event)
    if (next.refused) return [refusedModel(event, state)]
    state = next.state
  }
  return [...proofFaults(source, state), ...replyFaults(state)]
}

function refusedModel({ kind }: ChainEvent, { replies }: ChainState): Fault {
  const message =
    kind === 'check' && replies.length
      ? `Эталон не решает: на его ответ заявитель переспрашивает (сказано: ${replies[0]?.claim}, срок: ${replies[0]?.whenOutcome}).`
      : `Эталон не проходит шаг «${kind}»: до него не дойти этой цепочкой.`
  return { path: ['model'], message }
}

function proofFaults(source: CaseSource, state: ChainState): Fault[] {
  const { proofs, replyInTime, interim } = chainResult(source, state)
  const faults: Fault[] = []
  const say = (path: PropertyKey[], message: string) => faults.push({ path, message })
  if (!proofs.acted)
    say(['model', 'ask'], 'Эталон не решает: после его вопросов исполнитель не сделал (acted).')
  if (!proofs.checked) say(['model', 'check'], 'Эталон закрывает без проверки результата.')
  if (!proofs.time) say(['deadlines', 'executor'], 'Эталон не успевает к исполнителю в срок executor.')
  if (replyInTime === false)
    say(['deadlines', 'reply'], `Эталон отвечает ${state.replies[0]?.at.slice(0, 16)}: позже срока reply.`)
  if (interim === 'late')
    say(['deadlines', 'interim'], 'Эталон шлёт промежуточный ответ позже срока interim.')
  if (state.closing && state.closing.mood !== 'solved')
    say(['reactions', 'closing'], 'После эталона заявитель недоволен: проверьте правила.')
  return faults
}

function replyFaults(state: ChainState): Fault[] {
  const reply = state.replies[0]
  if (!reply) return []
  const faults: Fault[] = []
  const at = ['model', 'facts']
  if (reply.claim !== 'solves' && reply.claim !== 'helps')
    faults.push({
      path: [...at, 'done'],
      message: 'Эталон говорит то, что ещё не известно или ничего не решает.',
    })
  if (reply.whoOutcome !== 'right') faults.push({ path: [...at, 'who'], message: 'Эталон называет не того.' })
  if (reply.whenOutcome !== 'fits')
    faults.push({
      path: [...at, 'when'],
      message: `Срок эталона не годится (${reply.whenOutcome}): ответ уходит ${reply.at.slice(0, 16)}.`,
    })
  if (reply.mood === 'unsolved')
    faults.push({
      path: ['reactions', 'reply'],
      message: 'На эталонный ответ заявитель жалуется: проверьте правила.',
    })
  return faults
}
