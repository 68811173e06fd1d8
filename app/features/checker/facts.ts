// Finds what a reply tells: steps to take, amounts, reasons, ways round, words of respect. Facts can solve without an action.
import type { Reading } from './clauses.ts'
import { isConcrete, type Clause } from './clauses.ts'
import type { Dictionaries, PatternList } from './dictionaries.ts'
import { anyMatch, findPatterns } from './pattern.ts'
import { isName } from './people.ts'
import { hasLemma, type Token } from './tokens.ts'

export interface Facts {
  /** Roughly how many things the citizen now knows and can use. */
  known: number
  reason: boolean
  cause: boolean
  alternative: boolean
  acknowledges: boolean
  polite: boolean
  named: boolean
  /** «Если не привезут, звоните»: what to do when it fails. */
  wayOut: boolean
}

const unit =
  /^(рубль|процент|метр|километр|штука|тысяча|место|копейка|балл|человек|участок|день|кубометр|раз|куб|сотка|лет|год|месяц|км|м|тыс|млн|сутки|час|минута|%)$/
const readyWords =
  /(?<![а-яё])(?:уже )?(?:готов[аоы]?|выполнено|восстановлен[аоы]?|возвращен[аоы]?)(?![а-яё])/i
const greetings = new Set('здравствовать здравствуйте добрый пожалуйста спасибо'.split(' '))
const callWords = new Set(
  'звонить позвонить набрать набирать написать сообщить сказать перезвонить'.split(' '),
)

export function findFacts(reading: Reading, dictionaries: Dictionaries): Facts {
  const { text, clauses } = reading
  const { words, patterns } = dictionaries
  const any = (list: PatternList) => anyMatch(text.sentences, patterns[list])
  const lawful = new Set(clauses.filter(({ legal }) => legal).map(({ sentence }) => sentence))
  const told = findPatterns(
    text.sentences.filter(({ index }) => !lawful.has(index)),
    patterns.infoPatterns,
  )
  const distinct = new Set(told.map(({ pattern, sentence }) => `${pattern.source} ${sentence.index}`))
  const placeholders = text.tokens.some(({ kind }) => kind === 'placeholder')
  return {
    known:
      0.7 * Math.min(3, distinct.size) +
      0.9 * Math.min(3, countSteps(reading, words)) +
      0.4 * Math.min(3, countAmounts(reading)) +
      0.25 *
        Math.min(
          4,
          countDistinct(reading, ({ lemmas }) => lemmas.some((lemma) => words.documentNouns.has(lemma))),
        ) +
      0.35 * Math.min(3, countPlaces(reading, words)) +
      0.4 * Math.min(3, reading.contacts.filter(({ kind }) => kind !== 'link').length) +
      0.3 * Math.min(3, reading.when.filter(({ kind }) => kind === 'exact').length) +
      (any('reasonPatterns') ? 0.4 : 0) +
      (readyWords.test(text.text) ? 0.6 : 0) +
      (clauses.some(isDirect) ? 0.6 : 0),
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

/** Orders that carry a thing: «возьмите паспорт», not «обратитесь» and «ждите». */
function countSteps({ clauses, contacts }: Reading, words: Dictionaries['words']): number {
  return clauses.filter(
    (clause) =>
      !clause.legal &&
      !clause.conditional &&
      clause.words.some((word) => {
        const order = word.parses
          .slice(0, 3)
          .some(({ pos, tags }) => pos === 'VERB' && tags.has('impr') && !tags.has('incl'))
        if (!order || word.parses[0]?.pos !== 'VERB') return false
        return !hasLemma(word, words.shiftVerbs) && !hasLemma(word, words.followUpVerbs)
      }) &&
      (clause.when.some(({ kind }) => kind === 'exact') ||
        clause.words.some((word) => isConcrete(word, words)) ||
        contacts.some(
          ({ from, to }) => from >= (clause.words[0]?.from ?? 0) && to <= (clause.words.at(-1)?.to ?? 0),
        )),
  ).length
}

function countAmounts({ text, clauses }: Reading): number {
  const lawful = new Set(clauses.filter((clause) => clause.legal || boasts(clause)).map(({ index }) => index))
  return text.tokens.filter((token, index) => {
    const number = token.kind === 'number' || token.parses[0]?.pos === 'NUMR' || token.form === 'полторы'
    if (!number || lawful.has(token.clause)) return false
    const next = text.tokens[index + 1]
    const after = text.tokens[index + 2]
    return [next, after].some((near) => near?.lemmas.some((lemma) => unit.test(lemma)))
  }).length
}

/** «Отремонтировано 15 км, освоено 300 млн»: sums of reports, not of this case. */
function boasts({ words }: Clause): boolean {
  return words.some(({ parses }) => parses[0]?.pos === 'PRTS' && parses[0].tags.has('neut'))
}

/** «Нет, не правда», «не закроют», «можно»: the answer itself in three words. */
function isDirect({ words: [first, second, ...rest], legal }: Clause): boolean {
  if (!first || legal || rest.length > 2) return false
  if (/^(да|нет|можно|нельзя|имеете|успеваете)$/.test(first.form)) return true
  return first.form === 'не' && second?.parses[0]?.pos === 'VERB' && !second.parses[0].tags.has('impr')
}

function countDistinct({ text, clauses }: Reading, fits: (token: Token) => boolean): number {
  const lawful = new Set(clauses.filter(({ legal }) => legal).map(({ index }) => index))
  return new Set(
    text.tokens.filter((token) => !lawful.has(token.clause) && fits(token)).map(({ lemmas }) => lemmas[0]),
  ).size
}

/** Streets, shops, named places: where exactly. Bodies do not count: one is sent away to them. */
function countPlaces(reading: Reading, words: Dictionaries['words']): number {
  const starts = new Set(reading.text.sentences.map(({ words: [first] }) => first?.from))
  return countDistinct(
    reading,
    (token) =>
      token.kind === 'word' &&
      token.text.length > 2 &&
      /^\p{Lu}/u.test(token.text) &&
      !starts.has(token.from) &&
      !isName(token) &&
      !hasLemma(token, words.orgNouns) &&
      !/^ваш|^вы$|^вас$|^вам|^росси/.test(token.form),
  )
}
