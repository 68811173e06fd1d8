// What stands in questions.yaml, turned into what the database keeps (question.ts).
import { z } from 'zod'
import type { QuestionPayload } from './question.ts'

const text = z.string().trim().min(1).max(2_000)
/** In YAML a short answer may look like a number or a yes. */
const answer = z.union([text, z.number().transform(String)])

const base = {
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9._-]{0,39}$/, 'латинские буквы, цифры, точка, дефис.'),
  stem: text,
  explanation: text,
}
const options = z
  .array(z.strictObject({ text: answer, correct: z.boolean().default(false) }))
  .min(2)
  .max(12)
  .refine(differ, 'варианты повторяются.')
const items = z
  .array(answer)
  .min(3)
  .max(12)
  .refine((list) => new Set(list).size === list.length, 'строки повторяются.')

function differ(list: { text: string }[]): boolean {
  return new Set(list.map((option) => option.text)).size === list.length
}

const right = (list: { correct: boolean }[]) => list.filter((option) => option.correct).length

export const questionSource = z.discriminatedUnion('type', [
  z.strictObject({
    ...base,
    type: z.literal('single'),
    options: options.refine((list) => right(list) === 1, 'верный вариант (correct: true) должен быть один.'),
  }),
  z.strictObject({
    ...base,
    type: z.literal('multi'),
    options: options.refine((list) => right(list) >= 1, 'нужен хотя бы один верный вариант (correct: true).'),
  }),
  z.strictObject({
    ...base,
    type: z.literal('matching'),
    pairs: z
      .array(z.strictObject({ left: answer, right: answer }))
      .min(2)
      .max(12)
      .refine(
        (list) => new Set(list.map((pair) => pair.left)).size === list.length,
        'левые части повторяются.',
      ),
  }),
  z.strictObject({ ...base, type: z.literal('ordering'), items }),
  z.strictObject({ ...base, type: z.literal('text'), accept: z.array(answer).min(1).max(50) }),
  z.strictObject({
    ...base,
    type: z.literal('number'),
    value: z.number(),
    tolerance: z.number().min(0).default(0),
    unit: text.nullable().default(null),
  }),
  z.strictObject({
    ...base,
    type: z.literal('situational'),
    options: z
      .array(z.strictObject({ text: answer, score: z.number().int().min(0).max(3) }))
      .min(2)
      .max(12)
      .refine(differ, 'варианты повторяются.')
      .refine((list) => list.some(({ score }) => score > 0), 'хотя бы один вариант должен давать баллы.'),
  }),
])
export type QuestionSource = z.infer<typeof questionSource>

export const bankSource = z.array(questionSource).min(1).max(2_000)

export interface BankQuestion {
  bank: string
  key: string
  kind: string
  stem: string
  payload: string
  explanation: string
}

export function toBankQuestion(bank: string, source: QuestionSource): BankQuestion {
  const { id, type, stem, explanation, ...rest } = source
  const payload: Omit<QuestionPayload, 'kind'> = rest
  return { bank, key: id, kind: type, stem, explanation, payload: JSON.stringify(payload) }
}
