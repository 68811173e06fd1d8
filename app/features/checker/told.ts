// Counts what a citizen can use of what a reply tells: steps, sums, places, days. Days of papers and telephones alone tell nothing.
import { isConcrete, type Clause, type Reading } from './clauses.ts'
import type { Dictionaries } from './dictionaries.ts'
import { anyMatch, findPatterns } from './pattern.ts'
import { isName, isRole } from './people.ts'
import { hasLemma, type Sentence, type Token } from './tokens.ts'

const unit =
  /^(рубль|процент|метр|километр|штука|тысяча|место|копейка|балл|человек|участок|день|кубометр|раз|куб|сотка|лет|год|месяц|км|м|тыс|млн|сутки|час|минута|%)$/
const readyWords =
  /(?<![а-яё])(?:уже )?(?:готов[аоы]?|выполнено|восстановлен[аоы]?|возвращен[аоы]?)(?![а-яё])/i

/** «Пишите туда», «решайте самостоятельно»: an order that leaves the citizen alone. */
const elsewhere = new Set('туда сами самостоятельно самим'.split(' '))
const filing = new Set(
  'зарегистрировать регистрация рассмотреть рассматривать рассмотрение поступить поступивший'.split(' '),
)
const orders = new Set(
  'производиться осуществляться проводиться выполняться вестись обеспечиваться производить осуществлять'.split(
    ' ',
  ),
)
const sendsAway = new Set('обратиться обращаться рекомендовать порекомендовать ознакомиться'.split(' '))

/** Roughly how many things the citizen knows now. */
export function tell(reading: Reading, { words, patterns }: Dictionaries, direct: boolean): number {
  const { text, contacts } = reading
  const isDocument = ({ lemmas }: Token) => lemmas.some((lemma) => words.documentNouns.has(lemma))
  const useful =
    0.7 * Math.min(3, countHints(reading, patterns)) +
    0.9 * Math.min(3, countSteps(reading, words)) +
    0.4 * Math.min(3, countAmounts(reading)) +
    0.25 * Math.min(4, countDistinct(reading, isDocument)) +
    0.35 * Math.min(3, countPlaces(reading, words)) +
    0.3 * Math.min(3, countDays(reading, words)) +
    (anyMatch(text.sentences, patterns.reasonPatterns) ? 0.4 : 0) +
    (readyWords.test(text.text) ? 0.6 : 0) +
    (direct ? 0.6 : 0)
  // A telephone is of use beside something that was told, not instead of it.
  return useful + Math.min(useful, 0.4 * Math.min(3, contacts.filter(({ kind }) => kind !== 'link').length))
}

/** «Можно», «нужен паспорт», «бесплатно»: what stands neither in a norm nor in a way out of the door. */
function countHints({ text, clauses }: Reading, { infoPatterns }: Dictionaries['patterns']): number {
  const lawful = new Set(clauses.filter(({ legal }) => legal).map(({ sentence }) => sentence))
  const own = text.sentences.filter((sentence) => !lawful.has(sentence.index) && !leavesAlone(sentence))
  const told = findPatterns(own, infoPatterns)
  return new Set(told.map(({ pattern, sentence }) => `${pattern.source} ${sentence.index}`)).size
}

function leavesAlone({ words: said }: Sentence): boolean {
  return said.some((word) => elsewhere.has(word.form) || hasLemma(word, sendsAway))
}

/** Orders that carry a thing: «возьмите паспорт», not «обратитесь», «ждите» and «не стойте». */
function countSteps({ clauses, contacts }: Reading, words: Dictionaries['words']): number {
  return clauses.filter(
    (clause) =>
      !clause.legal &&
      !clause.conditional &&
      !clause.words.some(({ form }) => elsewhere.has(form) || form === 'им' || form === 'ему') &&
      clause.words.some((word, index) => {
        if (clause.words[index - 1]?.form === 'не') return false
        const order = word.parses
          .slice(0, 3)
          .some(({ pos, tags }) => pos === 'VERB' && tags.has('impr') && !tags.has('incl'))
        if (!order || word.parses[0]?.pos !== 'VERB') return false
        return !hasLemma(word, words.shiftVerbs) && !hasLemma(word, words.followUpVerbs)
      }) &&
      (clause.when.some(({ kind }) => kind === 'exact') ||
        clause.words.some(
          (word) => isConcrete(word, words) && !isRole(word, words) && !hasLemma(word, words.numberNouns),
        ) ||
        contacts.some(
          ({ from, to }) => from >= (clause.words[0]?.from ?? 0) && to <= (clause.words.at(-1)?.to ?? 0),
        )),
  ).length
}

function countAmounts({ text, clauses }: Reading): number {
  const lawful = new Set(clauses.filter((clause) => clause.legal || boasts(clause)).map(({ index }) => index))
  const ordered = new Set(clauses.filter(describesOrder).map(({ sentence }) => sentence))
  return text.tokens.filter((token, index) => {
    const number = token.kind === 'number' || token.parses[0]?.pos === 'NUMR' || token.form === 'полторы'
    if (!number || lawful.has(token.clause) || ordered.has(token.sentence)) return false
    const next = text.tokens[index + 1]
    const after = text.tokens[index + 2]
    return [next, after].some((near) => near?.lemmas.some((lemma) => unit.test(lemma)))
  }).length
}

/** Days of the citizen's matter, not those on which a paper was moved. */
function countDays({ text, when }: Reading, words: Dictionaries['words']): number {
  const moves = text.sentences.map(({ words: said }) =>
    said.some((word) =>
      [words.paperNouns, words.passVerbs, sendsAway, filing].some((list) => hasLemma(word, list)),
    ),
  )
  return when.filter(({ kind, sentence }) => kind === 'exact' && !moves[sentence]).length
}

/** «Отремонтировано 15 км, освоено 300 млн»: sums of reports, not of this case. */
function boasts({ words }: Clause): boolean {
  return words.some(({ parses }) => parses[0]?.pos === 'PRTS' && parses[0].tags.has('neut'))
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

/** «Уборка производится раз в неделю»: how things should be, not how they are here. */
function describesOrder({ words }: Clause): boolean {
  return words.some(
    ({ lemmas, parses }) => parses[0]?.tags.has('pres') && lemmas.some((one) => orders.has(one)),
  )
}
