// How much one deed is worth: a thing and a day make it sure, a promise of no day is next to nothing.
import { isNoun, type Clause, type Reading } from './clauses.ts'
import type { Dictionaries } from './dictionaries.ts'
import type { Parse } from './morphology.ts'
import { hasLemma, type Token } from './tokens.ts'

export function timesNear(reading: Reading, clause: Clause) {
  const near = reading.when.filter(({ sentence }) => sentence === clause.sentence)
  return {
    exact: near.some(({ kind }) => kind === 'exact'),
    rough: near.some(({ kind }) => kind === 'rough'),
    now: near.some(({ kind }) => kind === 'now'),
  }
}

/** «Дано поручение», «акт составлен»: what is done is done to a paper; nothing has changed for the citizen yet. */
export function movesPaper({ words: said }: Clause, verb: Token, words: Dictionaries['words']): boolean {
  const at = said.indexOf(verb)
  const after = said.slice(at + 1, at + 4).find(isNoun)
  const nearest = after ?? said.slice(Math.max(0, at - 3), at).findLast(isNoun)
  return hasLemma(nearest, words.paperNouns)
}

export function weigh(
  reading: Reading,
  clause: Clause,
  kind: 'done' | 'plan' | 'now' | 'state',
  { tags }: Parse,
  near: ReturnType<typeof timesNear>,
): number {
  if (clause.legal) return 0
  const inSentence = reading.clauses.some(
    ({ sentence, concrete }) => sentence === clause.sentence && concrete,
  )
  const timed = near.exact || near.now
  if (!timed && clause.words.some(({ form }) => form === 'обязательно' || form === 'непременно')) return 0.2
  if (kind === 'state') {
    // «Заменено 230 светильников»: a report of a year, not of this case.
    if (!timed && tags.has('neut') && clause.words.some(({ kind: sort }) => sort === 'number')) return 0
    if (timed) return clause.concrete || inSentence ? 1 : 0.5
    return near.rough ? 0.6 : clause.concrete ? 0.3 : 0
  }
  // «Обязательно появится», «делаем всё возможное»: a promise of no day is worth little.
  if (kind === 'now' && !timed) return near.rough ? 0.8 : 0.3
  if (kind === 'plan' && !timed && clause.concrete) return near.rough ? 0.9 : 0.6
  if (clause.concrete) return kind === 'done' && !timed && tags.has('sing') && !tags.has('1per') ? 0.7 : 1
  if (inSentence && !clause.abstract) return 0.8
  if (timed) return clause.abstract ? 0.4 : 0.6
  if (clause.abstract) return 0.1
  return tags.has('1per') ? 0.3 : 0.2
}
