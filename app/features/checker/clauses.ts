// A reply as clauses: what each holds besides its verb. The ground on which actions are told from empty words.
import type { Dictionaries } from './dictionaries.ts'
import { findActors, findContacts, isRole, type Actor, type Contact } from './people.ts'
import { hasLemma, type Token, type TokenisedText } from './tokens.ts'
import { findWhen, type When } from './when.ts'

export interface Clause {
  index: number
  sentence: number
  words: Token[]
  /** After «если»: a promise for the case that something fails. */
  conditional: boolean
  /** Names a law, an article, a standard. */
  legal: boolean
  concrete: boolean
  abstract: boolean
  when: When[]
  actors: Actor[]
}

export interface Reading {
  text: TokenisedText
  clauses: Clause[]
  when: When[]
  actors: Actor[]
  contacts: Contact[]
}

const conditions = new Set('если при случай когда'.split(' '))
/** «Как только», «как будет готово». */
const waits = new Set('только будет будут появится поступит'.split(' '))
const lawWords = new Set(
  'закон фз гост санпин кодекс законодательство постановление нормативный регламент статья снип'.split(' '),
)
const abstractEnding = /(?:ние|тие|ция|сть|ство|изм|вие)$/

export function readClauses(text: TokenisedText, dictionaries: Dictionaries): Reading {
  const when = findWhen(text, dictionaries)
  const actors = findActors(text, dictionaries)
  const contacts = findContacts(text, dictionaries)
  const clauses = new Map<number, Clause>()
  for (const token of text.tokens) {
    if (token.kind === 'mark' || token.kind === 'placeholder') continue
    const clause = clauses.get(token.clause) ?? emptyClause(token)
    clause.words.push(token)
    clauses.set(token.clause, clause)
  }
  for (const mark of when) clauses.get(mark.clause)?.when.push(mark)
  for (const actor of actors) clauses.get(actor.clause)?.actors.push(actor)
  const list = [...clauses.values()]
  let conditionOf = -1
  let lawIn = -1
  for (const clause of list) {
    const first = clause.words[0]
    const opens =
      first?.form === 'если' ||
      clause.words[1]?.form === 'если' ||
      clause.words.some(({ form }, index) => waits.has(form) && clause.words[index - 1]?.form === 'как')
    const formal = clause.words
      .slice(0, 2)
      .every((word) => conditions.has(word.lemmas[0] ?? '') || word.form === 'в')
    if (opens || (formal && first?.form !== 'когда')) conditionOf = clause.sentence
    clause.conditional = conditionOf === clause.sentence
    if (clause.sentence !== lawIn) lawIn = -1
    if (clause.words.some((word) => hasLemma(word, lawWords))) lawIn = clause.sentence
    // What follows the article is still the law, until a day or a person comes.
    clause.legal = lawIn === clause.sentence && (opensLaw(clause) || !ownsDeed(clause))
    clause.concrete = clause.words.some((word) => isConcrete(word, dictionaries.words))
    clause.abstract = clause.words.some((word) => isAbstract(word, dictionaries.words))
  }
  return { text, clauses: list, when, actors, contacts }
}

function opensLaw(clause: Clause): boolean {
  return clause.words.some((word) => hasLemma(word, lawWords))
}

function ownsDeed({ when, actors }: Clause): boolean {
  return (
    when.some(({ kind }) => kind === 'exact') ||
    actors.some(({ kind }) => kind === 'named' || kind === 'self')
  )
}

function emptyClause(token: Token): Clause {
  return {
    index: token.clause,
    sentence: token.sentence,
    words: [],
    conditional: false,
    legal: false,
    concrete: false,
    abstract: false,
    when: [],
    actors: [],
  }
}

export function isNoun(token: Token): boolean {
  return token.parses.some(({ pos }, index) => pos === 'NOUN' && index < 2)
}

/** A thing or a person of this very case, not a notion of paperwork. */
export function isConcrete(token: Token, words: Dictionaries['words']): boolean {
  if (token.kind !== 'word' || !isNoun(token) || token.text.length < 3) return false
  if (hasLemma(token, words.concreteNouns) || isRole(token, words)) return true
  if (isTime(token, words) || hasLemma(token, words.orgNouns)) return false
  return !isAbstract(token, words)
}

export function isAbstract(token: Token, words: Dictionaries['words']): boolean {
  if (!isNoun(token) || isTime(token, words) || hasLemma(token, words.concreteNouns)) return false
  const noun = token.parses.find(({ pos }) => pos === 'NOUN')?.lemma ?? token.form
  return hasLemma(token, words.abstractNouns) || abstractEnding.test(noun)
}

/** «До июня», «в среду»: neither a thing nor a notion. */
function isTime(token: Token, words: Dictionaries['words']): boolean {
  return [words.timeUnits, words.months, words.weekdays].some((list) => hasLemma(token, list))
}
