// Tells which verbs can be somebody's deed: not orders, not what is denied, not what the citizen did.
import type { Clause } from './clauses.ts'
import type { Parse } from './morphology.ts'
import type { Token } from './tokens.ts'

/** A verb or a short participle; «слесарь» is a noun though it reads as an order too. */
export function verbOf(token: Token): Parse | null {
  const first = token.parses[0]
  if (!first || token.text.length < 2) return null
  if (first.pos === 'VERB' && first.tags.has('impr') && !first.tags.has('incl')) return null
  if (first.pos === 'VERB' && first.tags.has('2per')) return null
  return ['VERB', 'PRTS', 'INFN'].includes(first.pos) ? first : null
}

export function isNegated(clause: Clause, index: number): boolean {
  return clause.words.slice(Math.max(0, index - 2), index).some(({ form }) => form === 'не' || form === 'ни')
}

/** «Вы опоздали»: what the citizen did is no deed of ours. */
export function isOfCitizen(clause: Clause, index: number): boolean {
  return clause.words.slice(Math.max(0, index - 2), index).some(({ form }) => form === 'вы')
}

/** «Кардиолог примет вас завтра в 8:40»: the same verb as in «меры примут», and a deed. */
export function isReception({ words, actors }: Clause, lemma: string, dated: boolean): boolean {
  return lemma === 'принять' && dated && actors.length > 0 && words.some(({ form }) => form === 'вас')
}
