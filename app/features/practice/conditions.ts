// What the rules of a case may ask about: the outcomes of the chain that a citizen can feel.

/** What the chain knows when a reaction is chosen. Never the checker's score. */
export const conditionValues = {
  /** First routing: all the right ones with the right tasks, some of them, none. */
  executor: ['right', 'partly', 'wrong'],
  urgency: ['right', 'low', 'high'],
  interim: ['sent', 'late', 'none', 'spare'],
  /** What the reply says was done: true and enough, true but not enough, not known to be true, nothing. */
  claim: ['solves', 'helps', 'false', 'none'],
  who: ['right', 'wrong', 'none'],
  when: ['fits', 'late', 'impossible', 'none'],
  /** The executor has really acted. */
  acted: ['yes', 'no'],
  /** The result was looked at before closing; always «no» for reactions to a reply. */
  checked: ['yes', 'no'],
} as const
export type ConditionKey = keyof typeof conditionValues
export const conditionKeys = Object.keys(conditionValues) as ConditionKey[]
export type Conditions = { [Key in ConditionKey]: (typeof conditionValues)[Key][number] }
