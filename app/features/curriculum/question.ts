// What a question is, by kind, with its right answer. The payload never leaves the server before it may be seen.
import { z } from 'zod'

const text = z.string().trim().min(1)

const payloads = {
  single: z.strictObject({ options: z.array(z.strictObject({ text, correct: z.boolean() })).min(2) }),
  multi: z.strictObject({ options: z.array(z.strictObject({ text, correct: z.boolean() })).min(2) }),
  matching: z.strictObject({ pairs: z.array(z.strictObject({ left: text, right: text })).min(2) }),
  ordering: z.strictObject({ items: z.array(text).min(3) }),
  text: z.strictObject({ accept: z.array(text).min(1) }),
  number: z.strictObject({ value: z.number(), tolerance: z.number().min(0), unit: z.string().nullable() }),
  situational: z.strictObject({
    options: z.array(z.strictObject({ text, score: z.number().int().min(0).max(3) })).min(2),
  }),
} as const

export type QuestionKind = keyof typeof payloads
export const questionKinds = Object.keys(payloads) as QuestionKind[]

export type QuestionPayload = {
  [K in QuestionKind]: { kind: K } & z.infer<(typeof payloads)[K]>
}[QuestionKind]

/** Reads `Question.payload` (JSON) of a question of this kind. Throws on what the loader would not have stored. */
export function readPayload(kind: string, json: string): QuestionPayload {
  if (!(kind in payloads)) throw new Error(`Unknown kind of question: ${kind}`)
  const payload = payloads[kind as QuestionKind].parse(JSON.parse(json))
  return { kind, ...payload } as QuestionPayload
}
