// What the result page of an exercise shows: the five proofs, what each step was worth, the model chain beside.
import type { CaseSource } from './case-source.ts'
import type { Catalogue } from './catalogue-source.ts'
import { executorTitle, urgencyWords } from './catalogue-words.ts'
import { withName } from './chain-clock.ts'
import { chainResult, type ProofKey } from './chain-result.ts'
import type { ChainState } from './chain-state.ts'
import type { CriterionKey } from './criteria.ts'
import { minutesBetween, sayMoment, saySpan } from './simulated-words.ts'
import { momentOf } from './chain-state.ts'
import { interimVerdict, needVerdict, routeVerdict, triageVerdicts, type Verdict } from './verdicts.ts'

export interface ProofView {
  key: ProofKey
  held: boolean
  title: string
  text: string
}

export interface ResultView {
  score: number
  proofs: ProofView[]
  mood: 'solved' | 'partly' | 'unsolved' | null
  mark: number | null
  verdicts: Verdict[]
  replies: { at: string; text: string; words: string }[]
  measure: { own: string; model: string; owner: string; right: boolean; feedback: string } | null
  model: {
    interim: string | null
    asks: string[]
    reply: string
    why: string
    levels: Record<CriterionKey, number>
  }
  notes: Record<CriterionKey, string>
  bad: { reply: string; why: string }
}

export function resultView(source: CaseSource, catalogue: Catalogue, state: ChainState): ResultView {
  const result = chainResult(source, state)
  const { closing, cause } = state
  const chosen = cause ? source.cause.options[cause.choice] : undefined
  const owner = source.cause.owners.find(({ right }) => right)?.executor ?? ''
  return {
    score: result.score,
    proofs: proofsOf(source, state),
    mood: closing?.mood ?? null,
    mark: closing?.mark ?? null,
    verdicts: [
      needVerdict(source, state),
      ...triageVerdicts(source, state),
      routeVerdict(source, catalogue, state),
      interimVerdict(source, state),
      ...replyVerdicts(source, state),
    ].filter((verdict) => verdict !== null),
    replies: state.replies.map(({ at, text, who, when, done }) => ({
      at: sayMoment(new Date(at)),
      text,
      words: [
        done.length
          ? source.reply.done
              .filter(({ id }) => done.includes(id))
              .map((one) => one.text)
              .join('; ')
          : 'что сделано, не сказано',
        source.reply.who.find(({ id }) => id === who)?.text ?? 'ответственный не назван',
        when ? `к сроку ${sayMoment(momentOf(when))}` : 'срока нет',
      ].join(' · '),
    })),
    measure: cause && {
      own: cause.measure,
      model: source.model.measure,
      owner: executorTitle(catalogue, owner),
      right: chosen?.right === true && cause.owner === owner,
      feedback: chosen?.right
        ? cause.owner === owner
          ? 'Причина и тот, кто её уберёт, названы верно.'
          : 'Причина верная, но убрать её может другой.'
        : (chosen?.feedback ?? ''),
    },
    model: {
      interim: source.model.interim ? withName(source, source.model.interim) : null,
      asks: source.model.ask.map((name) => askWords(source, name)),
      reply: withName(source, source.model.reply),
      why: source.model.why,
      levels: source.model.scores,
    },
    notes: source.criteria,
    bad: { reply: source.bad.reply, why: source.bad.why },
  }
}

function proofsOf(source: CaseSource, state: ChainState): ProofView[] {
  const { proofs, executorMinutes, executorDue } = chainResult(source, state)
  const received = momentOf(source.received)
  const proof = (key: ProofKey, title: string, text: string): ProofView => ({
    key,
    held: proofs[key],
    title,
    text,
  })
  return [
    proof('executor', 'Исполнитель', proofs.executor ? 'верный с первого раза' : 'не тот или не все'),
    proof(
      'time',
      'Время до исполнителя',
      executorMinutes === null
        ? 'не дошло'
        : `${saySpan(executorMinutes)} при сроке ${saySpan(minutesBetween(received, executorDue))}`,
    ),
    proof(
      'urgency',
      'Срочность',
      proofs.urgency ? 'верная' : `здесь ${urgencyWords[source.triage.urgency].title.toLowerCase()}`,
    ),
    proof('acted', 'Исполнитель сделал', proofs.acted ? 'на деле, а не в отчёте' : hollowWords(state)),
    proof('checked', 'Результат проверен', proofs.checked ? 'до закрытия' : 'закрыто без проверки'),
  ]
}

function hollowWords(state: ChainState): string {
  return state.asks.some(({ hollow }) => hollow) ? 'отчёт «сделано» был пустым' : 'до дела не дошло'
}

function replyVerdicts({ reply }: CaseSource, state: ChainState): Verdict[] {
  const last = state.replies.at(-1)
  if (!last) return []
  const said = reply.done.filter(({ id }) => last.done.includes(id))
  const dates = {
    fits: null,
    late: { right: false, title: 'Срок слишком поздний', text: reply.when.late },
    impossible: { right: false, title: 'Срок, который не сдержать', text: reply.when.impossible },
    none: { right: false, title: 'Срока в ответе нет', text: 'Человек не знает, когда ждать.' },
  }
  const person = reply.who.find(({ id }) => id === last.who)
  return [
    ...said.flatMap(({ text, feedback, counts, rests }): Verdict[] => {
      if (counts === 'nothing' || counts === 'false')
        return [{ right: false, title: `«${text}»`, text: feedback ?? '' }]
      if (rests.every((fact) => state.facts.includes(fact)) || last.claim !== 'false') return []
      return [{ right: false, title: `«${text}»`, text: 'На тот момент этого ещё никто не знал наверняка.' }]
    }),
    ...(person && !person.right
      ? [{ right: false, title: 'Ответственный', text: person.feedback ?? '' }]
      : person
        ? []
        : [{ right: false, title: 'Ответственный не назван', text: 'Человеку некому позвонить.' }]),
    ...[dates[last.whenOutcome]].filter((verdict) => verdict !== null),
  ]
}

function askWords({ exchange }: CaseSource, name: string): string {
  const [executor, intent] = name.split('.')
  const partner = exchange.find((one) => one.executor === executor)
  return `${partner?.person ?? ''}: ${partner?.intents.find(({ id }) => id === intent)?.ask ?? ''}`
}
