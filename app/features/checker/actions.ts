// Finds what was, is or will be done, as told from moving papers, general words and advice to the citizen.
import type { Clause, Reading } from './clauses.ts'
import type { Dictionaries } from './dictionaries.ts'
import { isNegated, isOfCitizen, isReception, verbOf } from './deed-verb.ts'
import type { Parse } from './morphology.ts'
import { hasLemma, type Span, type Token } from './tokens.ts'
import { movesPaper, timesNear, weigh } from './weight.ts'

export interface Action extends Span {
  /** `state`: «пандус установлен», told of a thing and of no day: weak. */
  kind: 'done' | 'plan' | 'now' | 'state'
  lemma: string
  /** 0–1: how surely it changes something for the citizen. */
  weight: number
  dated: boolean
  /** Promise to come back with the result, or a check of it. */
  followUp: boolean
  /** Only if something fails. */
  fallback: boolean
  sentence: number
  clause: number
}

type Words = Dictionaries['words']
const modal = new Set(
  'обещать пообещать обязаться мочь готовый давать хотеть готов договориться согласиться решить'.split(' '),
)
const comeVerbs = new Set(
  'прийти приехать зайти заехать пройти подойти вернуться встать сходить подняться'.split(' '),
)
const noPerson = new Set('нужно надо можно необходимо следует нельзя вправе'.split(' '))

export function findActions(reading: Reading, { words }: Dictionaries): Action[] {
  const actions: Action[] = []
  for (const clause of reading.clauses) {
    const seen = new Set<string>()
    clause.words.forEach((token, index) => {
      const action = actionAt(reading, clause, token, index, words)
      if (!action || seen.has(action.lemma)) return
      seen.add(action.lemma)
      actions.push(action)
    })
  }
  return [...actions, ...withoutVerb(reading, actions, words)].sort((a, b) => a.from - b.from)
}

function actionAt(
  reading: Reading,
  clause: Clause,
  token: Token,
  index: number,
  words: Words,
): Action | null {
  const verb = verbOf(token)
  if (!verb || isNegated(clause, index) || isOfCitizen(clause, index)) return null
  const kind = kindOf(reading, clause, token, verb, index)
  if (!kind) return null
  const near = timesNear(reading, clause)
  const lemma = verb.lemma
  const followUp = isFollowUp(token, verb, kind, words)
  // «Они ответят в течение тридцати дней»: somebody else, somewhere.
  if (followUp && clause.words.some(({ form }) => form === 'они')) return null
  if (hasLemma(token, words.emptyVerbs) && !followUp && !isReception(clause, lemma, near.exact))
    return passedOn(reading, clause, token, words)
  if (lemma === 'быть' && !(near.exact && (clause.concrete || clause.actors.length))) return null
  const weight = weighVerb(reading, clause, token, kind, verb, words)
  if (weight === 0) return null
  return {
    kind,
    lemma,
    weight: followUp && !isVisit(verb, clause) ? Math.min(weight, 0.35) : weight,
    dated: near.exact,
    followUp,
    fallback: clause.conditional,
    from: token.from,
    to: token.to,
    sentence: clause.sentence,
    clause: clause.index,
  }
}

/** Papers that can be traced: to whom, under what number, until when. Anything less moves nothing. */
function passedOn(reading: Reading, clause: Clause, token: Token, words: Words): Action | null {
  if (!hasLemma(token, words.passVerbs)) return null
  const here = ({ sentence }: { sentence: number }) =>
    sentence === clause.sentence || sentence === clause.sentence + 1
  const numbered = reading.contacts.some((contact) => here(contact) && contact.kind === 'number')
  const dated = reading.when.some((when) => here(when) && when.kind === 'exact')
  if (!numbered || !dated) return null
  const { from, to } = token
  const place = { from, to, sentence: clause.sentence, clause: clause.index }
  return {
    kind: 'done',
    lemma: 'передать',
    weight: 0.9,
    dated,
    followUp: false,
    fallback: clause.conditional,
    ...place,
  }
}

function kindOf(
  reading: Reading,
  clause: Clause,
  token: Token,
  { pos, tags }: Parse,
  index: number,
): Action['kind'] | null {
  const before = clause.words.slice(Math.max(0, index - 4), index)
  if (pos === 'INFN') {
    if (before.some(({ form }) => noPerson.has(form))) return null
    const led = before.some((word) => hasLemma(word, modal) || /^обяза(л|ла|ли)$/.test(word.form))
    return tags.has('perf') && led ? 'plan' : null
  }
  if (clause.words.some(({ form }) => form === 'бы')) return null
  if (pos === 'PRTS') {
    if (!tags.has('perf')) return null
    return before.some(({ form }) => form === 'будет' || form === 'будут') ? 'plan' : 'state'
  }
  if (tags.has('past')) return tags.has('perf') ? 'done' : null
  if (tags.has('futr')) return 'plan'
  if (!tags.has('pres')) return null
  if (tags.has('1per')) return 'now'
  if (token.form.endsWith('ся') || clause.legal) return null
  // «Отлов производит подрядчик» describes an order of things; «бригада копает с девяти» is happening.
  const { exact, rough, now } = timesNear(reading, clause)
  return exact || rough || now ? 'now' : null
}

/** Someone else who comes or looks is a deed already; one's own call back is not yet. */
function isVisit({ tags }: Parse, { actors }: Clause): boolean {
  return tags.has('3per') && actors.some(({ kind }) => kind === 'role' || kind === 'named')
}

function isFollowUp(token: Token, verb: Parse, kind: Action['kind'], words: Words): boolean {
  if (!hasLemma(token, words.followUpVerbs)) return false
  if (kind === 'done' || kind === 'state') return false
  // «Сообщаем следующее» opens a letter, «сообщу» promises one.
  if (kind === 'now' && verb.lemma === 'сообщать') return false
  if (comeVerbs.has(verb.lemma)) return verb.tags.has('1per')
  return true
}

function weighVerb(
  reading: Reading,
  clause: Clause,
  token: Token,
  kind: Action['kind'],
  verb: Parse,
  words: Words,
): number {
  const near = timesNear(reading, clause)
  if (hasLemma(token, words.giveVerbs) && kind !== 'state') return 0.9
  // A visit on a named day is a step; one that was paid, and a paper, are none.
  if (movesPaper(clause, token, words) && !(near.exact && kind === 'plan')) return 0
  const weight = weigh(reading, clause, kind, verb, near)
  if (!hasLemma(token, words.lightVerbs) || near.exact) return weight
  // «Провели беседу» is nothing yet; «внесли дерево в план на октябрь» is something.
  const ours = kind === 'done' && verb.tags.has('plur') && clause.concrete
  return near.rough || ours ? Math.min(weight, 0.6) : 0
}

/** «Асфальт — до 17 апреля», «первое занятие 16 октября»: a plan that needs no verb. */
function withoutVerb(reading: Reading, found: readonly Action[], { emptyVerbs }: Words): Action[] {
  const taken = new Set(found.map(({ sentence }) => sentence))
  return reading.clauses
    .filter(({ sentence, concrete, legal, when, words }) => {
      if (taken.has(sentence) || !concrete || legal) return false
      if (!when.some(({ kind }) => kind === 'exact')) return false
      // «Обращение, поступившее 3 октября» plans nothing either.
      return !words.some(({ parses: [first] }) => {
        if (first?.pos === 'PRTF' || first?.pos === 'GRND') return emptyVerbs.has(first.lemma)
        return first?.pos === 'VERB' || first?.pos === 'PRTS'
      })
    })
    .map((clause) => ({
      kind: 'plan' as const,
      lemma: '',
      weight: 0.8,
      dated: true,
      followUp: false,
      fallback: clause.conditional,
      from: (clause.words[0] as Token).from,
      to: (clause.words.at(-1) as Token).to,
      sentence: clause.sentence,
      clause: clause.index,
    }))
}
