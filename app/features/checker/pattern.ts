// Patterns of words in their first form: reads them from the dictionaries and finds them in sentences.
//   `взять на ~2 контроль|контролирование`: words in order, | for a choice, ~2 for up to two words between,
//   `=форма` for exactly this form, `#VERB` for a part of speech, a last `?` for a word that may be missing.
import { plainLetters } from './morphology.ts'
import type { Sentence, Span, Token } from './tokens.ts'

interface Item {
  gap: number
  optional: boolean
  lemmas: ReadonlySet<string>
  forms: ReadonlySet<string>
  pos: string | null
}

export interface Pattern {
  source: string
  items: readonly Item[]
}

export interface Match extends Span {
  pattern: Pattern
  sentence: Sentence
}

export function readPattern(source: string): Pattern {
  const items: Item[] = []
  let gap = 0
  for (const part of source.trim().split(/\s+/)) {
    const space = /^~(\d+)$/.exec(part)
    if (space) {
      gap = Number(space[1])
      continue
    }
    const optional = part.endsWith('?')
    items.push({ ...readItem(optional ? part.slice(0, -1) : part), gap, optional })
    gap = 0
  }
  if (!items.some(({ optional }) => !optional)) throw new Error(`Пустой образец: «${source}»`)
  return { source, items }
}

function readItem(part: string): Omit<Item, 'gap' | 'optional'> {
  if (part.startsWith('#')) return { lemmas: new Set(), forms: new Set(), pos: part.slice(1) }
  // One `=` makes the whole choice exact forms: both the form and the first form of a verb are accepted then.
  const exact = part.startsWith('=')
  const words = part.split('|').map((word) => plainLetters(word.replace(/^=/, '')))
  return { lemmas: new Set(exact ? [] : words), forms: new Set(words), pos: null }
}

export interface PatternIndex {
  byWord: ReadonlyMap<string, readonly Pattern[]>
  /** Patterns that begin with a part of speech. */
  anywhere: readonly Pattern[]
}

export function indexPatterns(patterns: readonly Pattern[]): PatternIndex {
  const byWord = new Map<string, Pattern[]>()
  const anywhere: Pattern[] = []
  for (const pattern of patterns)
    for (const item of firstItems(pattern)) {
      if (item.pos) anywhere.push(pattern)
      for (const word of new Set([...item.lemmas, ...item.forms]))
        byWord.set(word, [...(byWord.get(word) ?? []), pattern])
    }
  return { byWord, anywhere }
}

function firstItems({ items }: Pattern): Item[] {
  const until = items.findIndex(({ optional }) => !optional)
  return items.slice(0, until + 1)
}

/** All places where a pattern stands, in the order of the text. */
export function findPatterns(sentences: readonly Sentence[], index: PatternIndex): Match[] {
  const matches: Match[] = []
  for (const sentence of sentences) {
    const { words } = sentence
    for (let start = 0; start < words.length; start++) {
      const first = words[start] as Token
      const tried = new Set(index.anywhere)
      for (const lemma of first.lemmas)
        for (const pattern of index.byWord.get(lemma) ?? []) tried.add(pattern)
      for (const pattern of tried) {
        const end = matchAt(words, start, pattern.items, 0)
        if (end !== null && end > start)
          matches.push({ pattern, sentence, from: first.from, to: (words[end - 1] as Token).to })
      }
    }
  }
  return matches
}

export function anyMatch(sentences: readonly Sentence[], index: PatternIndex): boolean {
  return findPatterns(sentences, index).length > 0
}

/** The place after the match, or null. The gap of the first item is not looked at. */
function matchAt(words: readonly Token[], at: number, items: readonly Item[], item: number): number | null {
  const wanted = items[item]
  if (!wanted) return at
  const reach = item === 0 ? 0 : wanted.gap
  for (let skip = 0; skip <= reach && at + skip < words.length; skip++)
    if (fits(words[at + skip] as Token, wanted)) {
      const end = matchAt(words, at + skip + 1, items, item + 1)
      if (end !== null) return end
    }
  return wanted.optional ? matchAt(words, at, items, item + 1) : null
}

function fits(token: Token, item: Item): boolean {
  if (item.pos) return token.parses[0]?.pos === item.pos
  if (item.forms.has(token.form)) return true
  return token.lemmas.some((lemma) => item.lemmas.has(lemma))
}
