// Finds days, hours and periods in a reply and says how exact they are. Dates of laws and papers are no promise.
import type { Dictionaries } from './dictionaries.ts'
import { hasLemma, type Span, type Token, type TokenisedText } from './tokens.ts'

export interface When extends Span {
  /** `exact`: a day or an hour; `rough`: «до конца недели», «к вечеру», «в марте»; `now`: «сейчас», «уже». */
  kind: 'exact' | 'rough' | 'now'
  sentence: number
  clause: number
}

const dayWords = new Set('сегодня завтра послезавтра полчаса'.split(' '))
const nowWords = new Set('сейчас уже немедленно'.split(' '))
const partsOfDay = new Set('утро вечер обед ночь полдень'.split(' '))
const partsOfSpan = new Set('конец середина начало'.split(' '))
const adverbs = new Set('вечером утром ночью днем весной летом осенью зимой'.split(' '))
const into = new Set('до к ко с со после около'.split(' '))
const at = new Set('в во на до к ко с со по этот следующий каждый ближайший'.split(' '))
const within = new Set('через за течение каждый раз'.split(' '))
const clauses = new Set('статья пункт часть подпункт глава п ст ч гост сп санпин снип'.split(' '))
const papers = new Set('от №'.split(' '))

export function findWhen(text: TokenisedText, { words }: Dictionaries): When[] {
  const found: When[] = []
  const { tokens } = text
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token
    if (token.kind === 'mark') continue
    const kind = kindAt(tokens, index, words)
    if (kind)
      found.push({ kind, from: token.from, to: token.to, sentence: token.sentence, clause: token.clause })
  }
  return found
}

function kindAt(tokens: readonly Token[], index: number, words: Dictionaries['words']): When['kind'] | null {
  const token = tokens[index] as Token
  if (token.kind === 'number') return kindOfNumber(tokens, index, words)
  if (token.kind !== 'word') return null
  const previous = tokens[index - 1]
  const before = tokens[index - 2]
  if (dayWords.has(token.form)) return 'exact'
  if (nowWords.has(token.form)) return 'now'
  if (hasLemma(token, words.weekdays) && (previous ? hasLemma(previous, at) : false)) return 'exact'
  if (hasLemma(token, words.timeUnits)) {
    if (hasLemma(previous, within) && !hasLemma(previous, new Set(['каждый', 'раз', 'за']))) return 'exact'
    const until = hasLemma(before, into) && !token.lemmas.includes('год')
    if (isNumeral(previous) && (hasLemma(before, within) || until)) return 'exact'
    if (isNumeral(previous) && isNumeral(before)) return 'rough'
    if (hasLemma(previous, partsOfSpan)) return 'rough'
    if (hasLemma(previous, new Set(['этот', 'следующий'])) && token.lemmas.includes('неделя')) return 'rough'
  }
  if (isNumeral(token) && hasLemma(previous, into) && !token.lemmas.includes('один')) return 'exact'
  if (
    isNumeral(token) &&
    previous?.form === 'в' &&
    !hasLemma(token, new Set(['один'])) &&
    standsAlone(tokens[index + 1])
  )
    return 'exact'
  if (adverbs.has(token.form)) return 'rough'
  if (hasLemma(token, partsOfDay) && hasLemma(previous, into)) return 'rough'
  if (hasLemma(token, words.months) && (hasLemma(previous, at) || hasLemma(previous, partsOfSpan)))
    return 'rough'
  return null
}

/** Also a number in words: «до двух часов», «через пять минут». */
function isNumeral(token: Token | undefined): boolean {
  if (!token) return false
  if (token.kind === 'number') return /^\d{1,3}$/.test(token.form)
  return token.parses[0]?.pos === 'NUMR' || token.form === 'полтора'
}

function kindOfNumber(
  tokens: readonly Token[],
  index: number,
  words: Dictionaries['words'],
): When['kind'] | null {
  const token = tokens[index] as Token
  const previous = tokens[index - 1]
  const next = tokens[index + 1]
  if (hasLemma(previous, clauses) || (previous?.text === '.' && hasLemma(tokens[index - 2], clauses)))
    return null
  if (/^([01]?\d|2[0-3])[:.][0-5]\d$/.test(token.form) && token.form.includes(':')) return 'exact'
  if (/^\d{1,2}:\d{2}[-–]\d{1,2}:\d{2}$/.test(token.form)) return 'exact'
  if (previous && papers.has(previous.form)) return null
  if (/^\d{1,2}-(го|му|е|ого|ому|м)$/.test(token.form) && !next?.lemmas.includes('очередь')) return 'exact'
  if (/^(0?[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])(\.\d{2,4})?$/.test(token.form)) return 'exact'
  if (hasLemma(next, words.months) && /^\d{1,2}([-–]\d{1,2})?$/.test(token.form)) return 'exact'
  // «с 8 до 20», «к 19», «до 21», but not «до 18 лет», «до 700 рублей».
  const alone = standsAlone(next)
  if (/^([01]?\d|2[0-4])$/.test(token.form) && (hasLemma(previous, into) || previous?.form === 'в') && alone)
    return 'exact'
  return null
}

/** «В шесть проверю» is an hour, «в шесть домов» is not. */
function standsAlone(next: Token | undefined): boolean {
  return !next || next.kind === 'mark' || next.parses[0]?.pos === 'VERB' || hasLemma(next, closesHour)
}

const closesHour = new Set('час утро вечер до и по без день ночь'.split(' '))
