// Finds the phrases of the dictionaries and forgives those that the words beside them make honest.
import type { Action } from './actions.ts'
import type { Reading } from './clauses.ts'
import type { Dictionaries, Excuse, PhraseRule } from './dictionaries.ts'
import { anyMatch, findPatterns, type Match } from './pattern.ts'
import type { Span } from './tokens.ts'

export interface PhraseHit extends Span {
  rule: PhraseRule
  sentence: number
  better: string
}

export function findPhrases(
  reading: Reading,
  actions: readonly Action[],
  dictionaries: Dictionaries,
): PhraseHit[] {
  const hits: PhraseHit[] = []
  for (const match of findPatterns(reading.text.sentences, dictionaries.phrases)) {
    const rule = dictionaries.ruleOf.get(match.pattern)
    if (!rule || isDenied(match)) continue
    if (rule.excusedBy.some((excuse) => isExcused(excuse, match, reading, actions, dictionaries))) continue
    const better = dictionaries.betterOf.get(match.pattern) ?? rule.better
    hits.push({ rule, better, from: match.from, to: match.to, sentence: match.sentence.index })
  }
  return withoutOverlaps(hits)
}

/** «Не ждите ни дня» is the opposite of «ждите». */
function isDenied({ pattern, sentence, from }: Match): boolean {
  if (pattern.items[0]?.forms.has('не')) return false
  const at = sentence.words.findIndex((word) => word.from === from)
  return sentence.words[at - 1]?.form === 'не'
}

function isExcused(
  excuse: Excuse,
  { sentence }: Match,
  reading: Reading,
  actions: readonly Action[],
  { patterns }: Dictionaries,
): boolean {
  const here = (other: { sentence: number }) =>
    other.sentence === sentence.index || other.sentence === sentence.index + 1
  switch (excuse) {
    case 'date':
      return reading.when.some((when) => when.sentence === sentence.index && when.kind === 'exact')
    case 'contact':
      return reading.contacts.some((contact) => here(contact) && contact.kind !== 'link')
    case 'number':
      return reading.contacts.some((contact) => here(contact) && contact.kind === 'number')
    case 'alternative':
      return anyMatch(reading.text.sentences, patterns.alternativePatterns)
    case 'decision':
      return actions.some(({ weight, fallback }) => weight >= 0.6 && !fallback)
  }
}

/** One rule speaks of one place once: the longest match stays. */
function withoutOverlaps(hits: readonly PhraseHit[]): PhraseHit[] {
  const kept: PhraseHit[] = []
  const lastOf = new Map<string, PhraseHit>()
  for (const hit of [...hits].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = lastOf.get(hit.rule.id)
    if (last && hit.from < last.to) continue
    lastOf.set(hit.rule.id, hit)
    kept.push(hit)
  }
  return kept
}
