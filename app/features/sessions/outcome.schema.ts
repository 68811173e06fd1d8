// The forms of recommendations: a new one, done with a remark, back to work, removed.
import { z } from 'zod'

const line = (missing: string, most: number) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, `Не длиннее ${most} знаков`)
const outcomeId = line('Нет такой рекомендации', 60)

export const outcomeForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('add'),
    text: line('Напишите, что решили сделать', 1_000),
    owner: line('Укажите, кто отвечает', 200),
    dueOn: z.iso.date({ error: 'Укажите срок' }).transform((date) => new Date(`${date}T00:00:00.000Z`)),
  }),
  z.object({
    intent: z.literal('done'),
    outcomeId,
    remark: z
      .string()
      .trim()
      .max(1_000, 'Не длиннее 1000 знаков')
      .optional()
      .transform((value) => value || null),
  }),
  z.object({ intent: z.literal('reopen'), outcomeId }),
  z.object({ intent: z.literal('remove'), outcomeId }),
])
export type OutcomeForm = z.infer<typeof outcomeForm>
