// Cuts a reply into words, sentences and clauses, with the place of each in the text. Judges nothing.
import { plainLetters, type Analyse, type Parse } from './morphology.ts'

export interface Token {
  text: string
  /** Lower case, «ё» as «е». */
  form: string
  from: number
  to: number
  kind: 'word' | 'number' | 'mark' | 'placeholder'
  parses: readonly Parse[]
  lemmas: readonly string[]
  sentence: number
  clause: number
}

export interface Span {
  from: number
  to: number
}

export interface Sentence extends Span {
  index: number
  /** Marks left out. */
  words: Token[]
}

export interface TokenisedText {
  text: string
  tokens: Token[]
  sentences: Sentence[]
  wordCount: number
}

const piece =
  /\{[^{}\n]{1,30}\}|\d+(?:[:.,\-–/]\d+)*(?:-(?:го|му|е|й|ая|ое|ой|ым|ого|ому|х|м)(?![а-яё]))?|[А-Яа-яЁёA-Za-z]+(?:-[А-Яа-яЁёA-Za-z]+)*|\n|[^\s]/gu
const shortened = new Set(
  'ул д кв г т п ст ч каб тел руб тыс млн стр им пос оф корп вх исх др пр пл мкр ред обл р о с'.split(' '),
)
const ending = /^[.!?…\n]$/
const clauseMark = /^[,;:()\n]$/

export function tokenise(text: string, analyse: Analyse): TokenisedText {
  const found = [...text.matchAll(piece)]
  const tokens: Token[] = []
  let sentence = 0
  let clause = 0
  for (let index = 0; index < found.length; index++) {
    const [raw] = found[index] as RegExpExecArray
    const from = (found[index] as RegExpExecArray).index
    const form = plainLetters(raw)
    const kind = kindOf(raw)
    const parses = kind === 'word' ? analyse(form) : []
    const lemmas = kind === 'word' ? lemmasOf(form, parses) : [form]
    tokens.push({ text: raw, form, from, to: from + raw.length, kind, parses, lemmas, sentence, clause })
    if (kind !== 'mark') continue
    if (ending.test(raw) && endsSentence(tokens, found[index + 1]?.[0])) {
      sentence++
      clause++
    } else if (clauseMark.test(raw)) clause++
  }
  return {
    text,
    tokens,
    sentences: gather(tokens),
    wordCount: tokens.filter(({ kind }) => kind === 'word').length,
  }
}

function kindOf(raw: string): Token['kind'] {
  if (raw.startsWith('{') && raw.length > 2) return 'placeholder'
  if (/^\d/.test(raw)) return 'number'
  return /^\p{L}/u.test(raw) ? 'word' : 'mark'
}

function lemmasOf(form: string, parses: readonly Parse[]): string[] {
  const lemmas = new Set(parses.map(({ lemma }) => lemma))
  lemmas.add(form)
  return [...lemmas]
}

/** A dot after an initial or a shortened word ends nothing, unless a new sentence plainly begins. */
function endsSentence(tokens: Token[], next: string | undefined): boolean {
  const mark = tokens.at(-1)?.text
  if (mark !== '.' || next === undefined) return true
  const before = tokens.at(-2)
  if (!before || before.kind === 'mark') return true
  if (isInitial(before)) {
    const second = isInitial(tokens.at(-4)) && tokens.at(-3)?.text === '.'
    return (second || tokens.at(-3)?.kind === 'word') && /^\p{Lu}\p{Ll}+/u.test(next)
  }
  if (before.kind === 'word' && shortened.has(before.form)) return false
  return !/^[\p{Ll},;]/u.test(next) || next === '\n'
}

export function isInitial(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}$/u.test(token.text)
}

function gather(tokens: Token[]): Sentence[] {
  const sentences: Sentence[] = []
  for (const token of tokens) {
    const last = sentences.at(-1)
    if (last && last.index === token.sentence) {
      last.to = token.to
      if (token.kind !== 'mark') last.words.push(token)
    } else
      sentences.push({
        index: token.sentence,
        from: token.from,
        to: token.to,
        words: token.kind === 'mark' ? [] : [token],
      })
  }
  return sentences.filter(({ words }) => words.length > 0)
}

export function hasLemma(token: Token | undefined, words: ReadonlySet<string>): boolean {
  return token?.lemmas.some((lemma) => words.has(lemma)) ?? false
}
