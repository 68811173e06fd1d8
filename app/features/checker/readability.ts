// How heavy a text is to read: measures of Russian official writing. Advises and never decides a verdict alone.
import { isNoun } from './clauses.ts'
import type { Span, TokenisedText } from './tokens.ts'

export interface Readability {
  words: number
  sentences: number
  wordsPerSentence: number
  /** Nouns made of verbs («проведение», «организация») in a hundred words. The aim is two. */
  verbalNounsPer100: number
  /** Share of sentences where nobody acts: «осуществляется», «приняты». */
  passiveShare: number
  /** 0–100; Flesch's formula with the weights of I. Oborneva for Russian. Above 60 is easy. */
  ease: number
  longSentences: Span[]
}

const longFrom = 25
const vowels = /[аеёиоуыэюя]/gi
const verbal = /(?:ание|ение|яние|ятие|итие|ация|яция|иция)$/

export function measureReadability({ text, sentences, tokens, wordCount }: TokenisedText): Readability {
  const count = Math.max(1, wordCount)
  const lines = Math.max(1, sentences.length)
  const syllables = tokens.reduce(
    (sum, { kind, text: word }) => sum + (kind === 'word' ? (word.match(vowels)?.length ?? 0) : 0),
    0,
  )
  const nouns = tokens.filter(
    (token) => isNoun(token) && verbal.test(token.parses.find(({ pos }) => pos === 'NOUN')?.lemma ?? ''),
  )
  const passive = sentences.filter(({ words }) =>
    words.some(
      ({ form, parses }) =>
        parses[0]?.pos === 'PRTS' || (parses[0]?.pos === 'VERB' && /(?:ется|ются|ится|ятся)$/.test(form)),
    ),
  )
  const ease = 206.835 - 1.3 * (wordCount / lines) - 60.1 * (syllables / count)
  return {
    words: wordCount,
    sentences: sentences.length,
    wordsPerSentence: round(wordCount / lines),
    verbalNounsPer100: round((100 * nouns.length) / count),
    passiveShare: round(passive.length / lines, 100),
    ease: text.trim() === '' ? 0 : Math.max(0, Math.min(100, Math.round(ease))),
    longSentences: sentences
      .filter(({ words }) => words.filter(({ kind }) => kind === 'word').length > longFrom)
      .map(({ from, to }) => ({ from, to })),
  }
}

function round(value: number, by = 10): number {
  return Math.round(value * by) / by
}
