// The form that refuses a request to be forgotten.
import { z } from 'zod'

export const declineForm = z.object({
  intent: z.literal('decline'),
  reason: z
    .string({ error: 'Напишите основание: человек прочтёт его в письме' })
    .trim()
    .min(20, 'Напишите основание полнее: хотя бы 20 знаков')
    .max(2000, 'Не длиннее 2000 знаков'),
})
