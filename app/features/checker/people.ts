// Finds who acts and how to reach them: people with initials, roles, bodies, phones, numbers of requests, rooms.
import type { Dictionaries } from './dictionaries.ts'
import { hasLemma, isInitial, type Span, type Token, type TokenisedText } from './tokens.ts'

export interface Actor extends Span {
  kind: 'named' | 'self' | 'role' | 'body'
  sentence: number
  clause: number
}

export interface Contact extends Span {
  /** `number` lets one trace the request, the others let one reach a person. */
  kind: 'phone' | 'number' | 'room' | 'link'
  sentence: number
}

const ours = /^(\+?7|8)?[-–]?(\d{3,4}[-–])?\d{3}[-–]\d{2}[-–]\d{2}$/
/** Five or six digits of a small town: «2-15-30». A day is none: «12-05-26». */
const local = /^[2-9]\d?[-–](1[3-9]|[2-9]\d)[-–]\d{2}$/
const opensNumber = new Set(['(', 'под', 'за'])
const selfWords = new Set('я мне мной мною меня сам сама'.split(' '))
const linkWords = new Set('линия связь'.split(' '))

export function findActors({ tokens }: TokenisedText, { words }: Dictionaries): Actor[] {
  const actors: Actor[] = []
  const add = (token: Token, kind: Actor['kind']) =>
    actors.push({
      kind,
      from: token.from,
      to: token.to,
      sentence: token.sentence,
      clause: token.clause,
    })
  tokens.forEach((token, index) => {
    if (token.kind !== 'word') return
    if (isInitial(token) && tokens[index + 1]?.text === '.') {
      const next = tokens[index + 2]
      const previous = tokens[index - 1]
      if ((isInitial(next) && tokens[index + 3]?.text === '.') || (previous && isName(previous)))
        add(token, 'named')
    } else if (isName(token) && !isAddress(tokens, index)) add(token, 'named')
    else if (selfWords.has(token.form) || isFirstPerson(token)) add(token, 'self')
    else if (isRole(token, words)) add(token, 'role')
    else if (hasLemma(token, words.orgNouns)) add(token, 'body')
  })
  return actors
}

/** A name at the very start, before a comma or an exclamation mark, is the addressee. */
export function isAddress(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token
  if (token.clause > 1 || token.sentence > 0) return false
  const first = tokens.slice(0, index + 1)
  return first.every(
    (other) =>
      other.kind === 'mark' ||
      isName(other) ||
      greeting.has(other.lemmas[0] ?? '') ||
      greeting.has(other.form),
  )
}

const greeting = new Set(
  'уважаемый уважаемая уважать здравствовать здравствуйте добрый день вечер утро дорогой'.split(' '),
)

export function isName(token: Token): boolean {
  if (token.kind !== 'word' || !/^\p{Lu}\p{Ll}+/u.test(token.text)) return false
  return token.parses.some(({ tags }) => tags.has('Name') || tags.has('Patr') || tags.has('Surn'))
}

function isFirstPerson(token: Token): boolean {
  const parse = token.parses[0]
  return parse?.pos === 'VERB' && parse.tags.has('1per') && parse.tags.has('sing')
}

export function isRole(token: Token, words: Dictionaries['words']): boolean {
  if (hasLemma(token, words.citizenNouns)) return false
  if (hasLemma(token, words.actorNouns)) return true
  const parse = token.parses.find(({ pos }) => pos === 'NOUN')
  return parse === token.parses[0] && parse !== undefined && parse.tags.has('anim') && !isName(token)
}

export function findContacts({ tokens }: TokenisedText, { words }: Dictionaries): Contact[] {
  const contacts: Contact[] = []
  tokens.forEach((token, index) => {
    const kind = contactKind(tokens, index, words)
    if (kind) contacts.push({ kind, from: token.from, to: token.to, sentence: token.sentence })
  })
  return contacts
}

function contactKind(
  tokens: readonly Token[],
  index: number,
  words: Dictionaries['words'],
): Contact['kind'] | null {
  const token = tokens[index] as Token
  const [third, second, previous] = [tokens[index - 3], tokens[index - 2], tokens[index - 1]]
  if (token.kind === 'number') {
    if (ours.test(token.form) || local.test(token.form)) return 'phone'
    if (
      /^\d{1,4}$/.test(token.form) &&
      hasLemma(/^[№.]$/.test(previous?.text ?? '') ? second : previous, words.placeNouns)
    )
      return 'room'
    if (previous?.text === '№')
      return [second, third].some((near) => hasLemma(near, words.numberNouns)) ||
        opensNumber.has(second?.form ?? '')
        ? 'number'
        : null
    return /^\d{1,6}$/.test(token.form) && hasLemma(previous, words.numberNouns) ? 'number' : null
  }
  if (token.text === '@') return 'link'
  if (hasLemma(token, linkWords) && previous?.form === 'на') return 'link'
  return null
}
