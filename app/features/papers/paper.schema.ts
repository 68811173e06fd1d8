// Forms of papers: a draft with its people and answers, a registration, an uploaded template.
import { z } from 'zod'

const day = z.iso
  .date({ error: 'Укажите дату' })
  .optional()
  .transform((value) => value ?? null)

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Не длиннее ${most} знаков`)
    .optional()
    .transform((value) => value || null)

export const draftForm = z.object({
  corrects: z.string().max(80).optional(),
  rows: z
    .array(
      z.object({
        enrolmentId: z.string().min(1).max(80),
        take: z.coerce.boolean().optional(),
        outcome: z.enum(['attested', 'not-attested', 'absent']).optional(),
      }),
    )
    .max(1000)
    .default([]),
  /** For those without a decision of their own. */
  outcome: z.enum(['attested', 'not-attested', 'absent']).optional(),
  effectiveOn: day,
  attestationOn: day,
  place: text(200),
  basis: text(500),
  control: text(200),
  reason: text(300),
  addressee: text(300),
})

export const registerForm = z.object({
  signedOn: z.iso
    .date({ error: 'Укажите дату подписания' })
    .transform((value) => new Date(`${value}T00:00:00.000Z`)),
})
