// Forms of a session's page: decisions about bookings, and about the session itself.
import { z } from 'zod'

const line = (missing: string, most = 300) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, `Не длиннее ${most} знаков`)
const maybe = z
  .string()
  .trim()
  .max(300, 'Не длиннее 300 знаков')
  .optional()
  .transform((value) => value || null)
const some = z.array(z.string().min(1)).min(1, 'Отметьте хотя бы одного человека').max(100)

export const bookingForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('book'), enrolmentId: line('Выберите человека') }),
  z.object({
    intent: z.literal('cancel'),
    bookingId: line('Выберите запись'),
    reason: line('Напишите причину: человек её прочтёт'),
  }),
  z.object({ intent: z.literal('approve'), bookingId: some }),
  z.object({
    intent: z.literal('decline'),
    bookingId: some,
    reason: line('Напишите причину: люди её прочтут'),
  }),
  z.object({ intent: z.literal('give'), bookingId: line('Выберите запись'), reason: maybe }),
])

export const sessionDecisionForm = z.object({ intent: z.enum(['announce', 'restore', 'run']) })
