// What a marker reads of one case: the letter, the replies as sent, what the chain proves, the model. No name of the author.
import { letterView, type LetterView } from './attempt-view.ts'
import type { CaseSource } from './case-source.ts'
import type { Catalogue } from './catalogue-source.ts'
import { executorTitle } from './catalogue-words.ts'
import { withName } from './chain-clock.ts'
import { chainResult } from './chain-result.ts'
import type { ChainState } from './chain-state.ts'
import { criteriaKeys, type CriterionKey } from './criteria.ts'
import { saySpan, sayMoment } from './simulated-words.ts'
import { interimVerdict, routeVerdict, triageVerdicts, type Verdict } from './verdicts.ts'

export interface SentReply {
  at: string
  text: string
  /** The fact fields: what was done, who, by when. */
  done: string[]
  who: string | null
  when: string | null
}

export interface MarkedCase {
  letter: LetterView
  need: string
  interim: string | null
  replies: SentReply[]
  chain: Verdict[]
  asked: string[]
  outcome: string | null
  model: { reply: string; why: string; levels: Record<CriterionKey, number>; measure: string }
  /** What to look at in this very case, by criterion. */
  notes: Record<CriterionKey, string>
  errors: { stop: string; text: string }[]
}

interface Read {
  source: CaseSource
  catalogue: Catalogue
  state: ChainState
}

export function markedCase({ source, catalogue, state }: Read): MarkedCase {
  const { model } = source
  return {
    letter: letterView(source, catalogue, null),
    need: source.need.summary,
    interim: state.interim?.text ? withName(source, state.interim.text) : null,
    replies: state.replies.map((reply) => ({
      at: sayMoment(new Date(reply.at)),
      text: withName(source, reply.text),
      done: source.reply.done.filter(({ id }) => reply.done.includes(id)).map(({ text }) => text),
      who: source.reply.who.find(({ id }) => id === reply.who)?.text ?? null,
      when: reply.when ? sayMoment(new Date(`${reply.when}:00.000Z`)) : null,
    })),
    chain: chainVerdicts({ source, catalogue, state }),
    asked: askedOf({ source, catalogue, state }),
    outcome: outcomeOf(state),
    model: {
      reply: withName(source, model.reply),
      why: model.why,
      levels: Object.fromEntries(criteriaKeys.map((key) => [key, model.scores[key]])) as Record<
        CriterionKey,
        number
      >,
      measure: model.measure,
    },
    notes: source.criteria,
    errors: source.errors,
  }
}

function chainVerdicts({ source, catalogue, state }: Read): Verdict[] {
  const some = (verdict: Verdict | null) => (verdict ? [verdict] : [])
  const { proofs, executorMinutes } = chainResult(source, state)
  const list = [
    ...triageVerdicts(source, state).slice(0, 1),
    ...some(routeVerdict(source, catalogue, state)),
    ...some(interimVerdict(source, state)),
    {
      right: proofs.time,
      title: proofs.time ? 'До исполнителя вовремя' : 'До исполнителя не дошло в срок',
      text: executorMinutes === null ? '' : `Через ${saySpan(executorMinutes)}.`,
    },
  ]
  if (state.scope !== 'full') return list
  return [
    ...list,
    {
      right: proofs.acted,
      title: proofs.acted ? 'Исполнитель действительно сделал' : 'Исполнитель не сделал',
      text: '',
    },
    {
      right: proofs.checked,
      title: proofs.checked ? 'Результат проверен до закрытия' : 'Закрыто без проверки результата',
      text: '',
    },
  ]
}

function askedOf({ source, catalogue, state }: Read): string[] {
  return state.asks.map(({ executor, intent }) => {
    const block = source.exchange.find((one) => one.executor === executor)
    const question = block?.intents.find(({ id }) => id === intent)?.ask ?? intent
    return `${executorTitle(catalogue, executor)}: ${question}`
  })
}

const moods = {
  solved: 'Заявитель: вопрос решён',
  partly: 'Заявитель: решено частично',
  unsolved: 'Заявитель: не решено',
}

function outcomeOf({ closing, replies }: ChainState): string | null {
  if (closing) return `${moods[closing.mood]}, оценка ${closing.mark} из 5`
  const last = replies.at(-1)
  return last ? moods[last.mood] : null
}
