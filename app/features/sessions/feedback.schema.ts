// The anonymous form after a session.
import { z } from 'zod'

const grade = z.coerce
  .number({ error: 'Выберите ответ' })
  .int('Выберите ответ')
  .min(1, 'Выберите ответ')
  .max(5, 'Выберите ответ')

export const feedbackForm = z.object({
  clear: grade,
  close: grade,
  worth: grade,
  text: z
    .string()
    .trim()
    .max(2_000, 'Не длиннее 2000 знаков')
    .optional()
    .transform((value) => value || null),
})
