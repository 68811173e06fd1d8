// What stands in content/diagnostics/*.yaml.
import { z } from 'zod'
import { forms } from './instrument.ts'

const text = z.string().trim().min(1).max(400)
const edition = z.number().int().min(1)
const key = z.string().regex(/^[a-z][a-z0-9]{0,19}$/)

export const sjtSource = z.strictObject({
  edition,
  instruction: text,
  levels: z.array(z.strictObject({ from: z.number().int().min(0).max(100), title: text, say: text })).min(2),
  dimensions: z.array(text).length(9),
  items: z
    .array(
      z.strictObject({
        id: z.string().regex(/^SJT\d{2}$/),
        form: z.enum(forms),
        dimension: text,
        stem: text,
        options: z.array(z.strictObject({ score: z.number().int().min(0).max(3), text })).length(4),
        explanation: text,
      }),
    )
    .min(1),
})

export const surveySource = z.strictObject({
  edition,
  instruction: text,
  low: text,
  high: text,
  attention: z.strictObject({ text, expected: z.number().int().min(1).max(7), after: key }),
  scales: z
    .array(z.strictObject({ key, title: text, statements: z.array(z.strictObject({ key, text })).length(4) }))
    .length(5),
})

export const observerSource = z.strictObject({
  edition,
  instruction: text,
  selfInstruction: text,
  unseen: text,
  grades: z.array(text).length(5),
  behaviours: z
    .array(z.strictObject({ key, short: text, text, self: text }))
    .min(4)
    .max(6),
})
