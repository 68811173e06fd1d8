// The form that begins a case, and a file that is taken as a draft.
import { z } from 'zod'

export const newCaseForm = z.object({
  title: z
    .string({ error: 'Дайте обращению заголовок.' })
    .trim()
    .min(1, 'Дайте обращению заголовок.')
    .max(200, 'До 200 знаков.'),
  from: z.string().max(60).optional(),
})
