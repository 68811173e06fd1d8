// What a person answers, by kind of question, and how it is kept: in numbers of the payload, not of the screen.
import { z } from 'zod'
import type { QuestionPayload } from '#app/features/curriculum/question.ts'
import { distinctRights } from './draw.ts'

export const longestText = 500

const part = z.number().int().min(0)

const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), choice: part }),
  z.strictObject({ kind: z.literal('situational'), choice: part }),
  z.strictObject({ kind: z.literal('multi'), choices: z.array(part).min(1) }),
  z.strictObject({ kind: z.literal('matching'), matches: z.array(part.nullable()) }),
  z.strictObject({ kind: z.literal('ordering'), order: z.array(part) }),
  z.strictObject({ kind: z.literal('text'), text: z.string().min(1).max(longestText) }),
  z.strictObject({ kind: z.literal('number'), text: z.string().min(1).max(longestText) }),
])
export type Answer = z.infer<typeof answer>

/** Reads `AttemptQuestion.response`; null where nothing was answered. Throws on what was never stored by us. */
export function readAnswer(payload: QuestionPayload, json: string | null): Answer | null {
  if (json === null) return null
  const read = answer.parse(JSON.parse(json))
  if (!fits(payload, read)) throw new Error(`An answer of kind ${read.kind} does not fit its question`)
  return read
}

/** Whether every part the answer names exists in the question. */
export function fits(payload: QuestionPayload, given: Answer): boolean {
  if (payload.kind !== given.kind) return false
  if (payload.kind === 'text' || payload.kind === 'number') return true
  if (payload.kind === 'matching' && given.kind === 'matching') {
    const rights = distinctRights(payload)
    return (
      given.matches.length === payload.pairs.length &&
      given.matches.every((right) => right === null || rights.includes(right))
    )
  }
  if (payload.kind === 'ordering' && given.kind === 'ordering')
    return (
      given.order.length === payload.items.length &&
      [...given.order].sort((a, b) => a - b).every((item, index) => item === index)
    )
  if (!('options' in payload)) return false
  const chosen = 'choices' in given ? given.choices : 'choice' in given ? [given.choice] : []
  return new Set(chosen).size === chosen.length && chosen.every((option) => option < payload.options.length)
}

/** What arrives from the form: numbers are positions as shown. */
export interface PostedAnswer {
  choice: string[]
  match: string[]
  order: string[]
  text: string
}

export const noMatch = '-'

/** Translates a posted form into an answer. `undefined`: the form does not belong to this question. */
export function answerFromPost(
  payload: QuestionPayload,
  optionOrder: readonly number[],
  posted: PostedAnswer,
): Answer | null | undefined {
  const original = (shown: string) =>
    /^\d{1,3}$/.test(shown) ? (optionOrder[Number(shown)] ?? Number.NaN) : Number.NaN
  const given = ((): Answer | null => {
    switch (payload.kind) {
      case 'single':
      case 'situational':
        if (posted.choice.length > 1) return { kind: payload.kind, choice: Number.NaN }
        return posted.choice[0] === undefined
          ? null
          : { kind: payload.kind, choice: original(posted.choice[0]) }
      case 'multi':
        return posted.choice.length
          ? { kind: 'multi', choices: posted.choice.map(original).sort((a, b) => a - b) }
          : null
      case 'matching': {
        const matches = posted.match.map((shown) => (shown === noMatch ? null : original(shown)))
        return matches.every((right) => right === null) && matches.length === payload.pairs.length
          ? null
          : { kind: 'matching', matches }
      }
      case 'ordering':
        return posted.order.length ? { kind: 'ordering', order: posted.order.map(original) } : null
      case 'text':
      case 'number': {
        const text = posted.text.trim()
        return text ? { kind: payload.kind, text } : null
      }
    }
  })()
  if (given === null) return null
  return answer.safeParse(given).success && fits(payload, given) ? given : undefined
}

/** Moves one of the shown items a place up or down: what the buttons «выше» and «ниже» post. */
export function movedOrder<T>(order: readonly T[], move: string): T[] {
  const [, digits, direction] = /^(\d{1,3}):(up|down)$/.exec(move) ?? []
  const from = Number(digits)
  const to = direction === 'up' ? from - 1 : from + 1
  const result = [...order]
  if (digits === undefined || from >= order.length || to < 0 || to >= order.length) return result
  const [item] = result.splice(from, 1)
  result.splice(to, 0, item as T)
  return result
}
