// Reads the citizen's message: what is asked, what words it is about, and what of it the reply leaves unanswered.
import type { Action } from './actions.ts'
import type { Reading } from './clauses.ts'
import { isNoun } from './clauses.ts'
import type { Facts } from './facts.ts'
import type { Token, TokenisedText } from './tokens.ts'

export interface Answered {
  /** Questions of the message that a reply can be held against, and how many of them it meets. */
  asked: number
  met: number
  unmet: string[]
  /** Questions answered in their own coin: when by a day, how much by a number, why by a reason. */
  direct: number
  /** Words of the message that the reply speaks of too. */
  shared: number
}

type Kind = 'when' | 'who' | 'howMany' | 'where' | 'why' | 'yesNo' | 'what'

const kinds: [RegExp, Kind][] = [
  [/(^|\s)(когда|сколько ждать|как долго|до каких пор)/, 'when'],
  [/(^|\s)(почему|отчего|зачем|на каком основании|что не так)/, 'why'],
  [/(^|\s)(сколько|какая сумма|какой номер)/, 'howMany'],
  [/(^|\s)(куда|где|кому)/, 'where'],
  [/(^|\s)(кто|чья|чей)/, 'who'],
  [/(можно|положен|имею право|правда|дадут|будет ли|нужно ли|возможно|(^|\s)есть (на|ли|хоть))/, 'yesNo'],
  [/(что делать|что нужно|что происходит|с чего начинать|как |какие |каким |какой )/, 'what'],
]

export function readQuestions(
  message: TokenisedText,
  reading: Reading,
  actions: readonly Action[],
  facts: Facts,
): Answered {
  const asked = message.sentences
    .map(({ from, to }) => message.text.slice(from, to + 1).trim())
    .filter((sentence) => sentence.includes('?'))
    .map((sentence) => ({ sentence, kind: kindOf(sentence.toLowerCase()) }))
    .filter((question): question is { sentence: string; kind: Kind } => question.kind !== null)
  const unmet = asked.filter(({ kind }) => !meets(kind, reading, actions, facts))
  return {
    asked: asked.length,
    met: asked.length - unmet.length,
    direct: asked.filter(({ kind }) => isDirect(kind, reading, actions, facts)).length,
    unmet: unmet.map(({ sentence }) => sentence),
    shared: countShared(message, reading.text),
  }
}

function kindOf(sentence: string): Kind | null {
  return kinds.find(([pattern]) => pattern.test(sentence))?.[1] ?? null
}

function meets(kind: Kind, reading: Reading, actions: readonly Action[], facts: Facts): boolean {
  const acts = actions.some(({ weight, fallback }) => weight >= 0.6 && !fallback)
  switch (kind) {
    case 'when':
      return reading.when.some((when) => when.kind !== 'now')
    case 'who':
      return reading.actors.some((actor) => actor.kind !== 'role')
    case 'howMany':
      return reading.text.tokens.some((token) => token.kind === 'number')
    case 'where':
      return reading.contacts.length > 0 || facts.known >= 1 || acts
    case 'why':
      return facts.reason || facts.known >= 1.5 || acts
    case 'yesNo':
    case 'what':
      return facts.known >= 1 || acts
  }
}

function isDirect(kind: Kind, reading: Reading, actions: readonly Action[], facts: Facts): boolean {
  switch (kind) {
    case 'when':
      return reading.when.some((when) => when.kind !== 'now' && isTermOfDeed(when.sentence, reading, actions))
    case 'howMany':
      return reading.text.tokens.some(({ kind, parses }) => kind === 'number' || parses[0]?.pos === 'NUMR')
    case 'where':
      return reading.contacts.length > 0
    case 'why':
      return facts.reason
    case 'who':
      return reading.actors.some((actor) => actor.kind === 'named')
    case 'yesNo':
      return facts.direct
    case 'what':
      return false
  }
}

/** «Будет рассмотрен до 30 сентября» dates a paper: no deed stands beside the day, though a verb does. */
function isTermOfDeed(sentence: number, { clauses }: Reading, actions: readonly Action[]): boolean {
  if (actions.some((action) => action.sentence === sentence && action.weight >= 0.3)) return true
  const verbs = clauses
    .filter((clause) => clause.sentence === sentence)
    .flatMap(({ words }) => words)
    .filter(({ parses }) => parses[0]?.pos === 'VERB' || parses[0]?.pos === 'PRTS')
  return verbs.length === 0
}

function countShared(message: TokenisedText, reply: TokenisedText): number {
  const said = new Set(reply.tokens.filter(carriesMeaning).flatMap(({ lemmas }) => lemmas))
  const asked = new Set(message.tokens.filter(carriesMeaning).map(({ lemmas }) => lemmas[0] ?? ''))
  return [...asked].filter((lemma) => said.has(lemma)).length
}

function carriesMeaning(token: Token): boolean {
  if (token.kind !== 'word' || token.text.length < 3) return false
  const pos = token.parses[0]?.pos
  return isNoun(token) || pos === 'VERB' || pos === 'INFN' || pos === 'ADJF'
}
