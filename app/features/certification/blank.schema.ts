// The form of an empty blank that was spoiled or lost.
import { z } from 'zod'

/** What became of a blank, by its state in the database. */
export const blankTitles: Record<string, string> = {
  issued: 'выдан',
  spoiled: 'испорчен',
  lost: 'потерян',
}

export const blankForm = z.object({
  number: z
    .string({ error: 'Укажите номер бланка' })
    .trim()
    .regex(/^\d{12}$/, 'Номер бланка — двенадцать цифр'),
  state: z.enum(['spoiled', 'lost'], { error: 'Выберите, что случилось' }),
  reason: z
    .string({ error: 'Напишите, что случилось' })
    .trim()
    .min(5, 'Напишите подробнее')
    .max(300, 'Не длиннее 300 знаков'),
})
