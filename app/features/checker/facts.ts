// Finds what a reply tells and how: reasons, ways round, words of respect. Facts can solve without an action.
import type { Clause, Reading } from './clauses.ts'
import type { Dictionaries, PatternList } from './dictionaries.ts'
import { anyMatch } from './pattern.ts'
import { isName } from './people.ts'
import { tell } from './told.ts'
import { hasLemma } from './tokens.ts'

export interface Facts {
  /** Roughly how many things the citizen now knows and can use. */
  known: number
  reason: boolean
  cause: boolean
  alternative: boolean
  acknowledges: boolean
  polite: boolean
  named: boolean
  /** «Да», «нет», «можно»: the answer in a word. */
  direct: boolean
  /** «Если не привезут, звоните»: what to do when it fails. */
  wayOut: boolean
}

const greetings = new Set('здравствовать здравствуйте добрый пожалуйста спасибо'.split(' '))
const callWords = new Set(
  'звонить позвонить набрать набирать написать сообщить сказать перезвонить'.split(' '),
)

export function findFacts(reading: Reading, dictionaries: Dictionaries): Facts {
  const { text, clauses } = reading
  const any = (list: PatternList) => anyMatch(text.sentences, dictionaries.patterns[list])
  const direct = clauses.some(isDirect)
  const placeholders = text.tokens.some(({ kind }) => kind === 'placeholder')
  return {
    known: tell(reading, dictionaries, direct),
    direct,
    reason: any('reasonPatterns'),
    cause: any('causePatterns'),
    alternative: any('alternativePatterns'),
    acknowledges: any('ackPatterns'),
    polite: text.tokens.some(({ lemmas }) => lemmas.some((lemma) => greetings.has(lemma))),
    named:
      placeholders ||
      text.tokens.slice(0, 8).some((token, index) => isVocative(reading, index) && isName(token)),
    wayOut: clauses.some(
      (clause) =>
        clause.conditional &&
        clause.words.some((word) => hasLemma(word, callWords) || word.lemmas.includes('обжаловать')),
    ),
  }
}

/** A name in the first sentence followed by a comma or an exclamation mark. */
function isVocative({ text }: Reading, index: number): boolean {
  const next = text.tokens[index + 1]
  const token = text.tokens[index]
  return token?.sentence === 0 && (next?.text === ',' || next?.text === '!')
}

/** «Нет, не правда», «не закроют», «можно»: the answer itself in three words. */
function isDirect({ words: [first, second, ...rest], legal }: Clause): boolean {
  if (!first || legal || rest.length > 2) return false
  if (/^(да|нет|можно|нельзя|имеете|успеваете)$/.test(first.form)) return true
  return first.form === 'не' && second?.parses[0]?.pos === 'VERB' && !second.parses[0].tags.has('impr')
}
