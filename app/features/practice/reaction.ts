// Which reaction follows from what the chain knows.
import type { Conditions, ConditionKey } from './conditions.ts'
import type { CaseSource } from './case-source.ts'

export type Reaction = CaseSource['reactions']['reply'][number]

export function holds({ when }: Pick<Reaction, 'when'>, facts: Conditions): boolean {
  return Object.entries(when ?? {}).every(
    ([key, values]) => !values || (values as string[]).includes(facts[key as ConditionKey]),
  )
}

/** The first rule that holds; compiled cases always have one. */
export function chooseReaction(rules: Reaction[], facts: Conditions): Reaction {
  const found = rules.find((rule) => holds(rule, facts))
  if (!found) throw new Error('A case without a last reaction was stored.')
  return found
}
