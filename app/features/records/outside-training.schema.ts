// The form of training taken elsewhere: what, where, how long, when, the number of its paper.
import { z } from 'zod'

const words = (missing: string, most: number) =>
  z.string({ error: missing }).trim().min(2, missing).max(most, `Не длиннее ${most} знаков.`)

export const outsideTrainingSchema = z.object({
  title: words('Введите название программы.', 300),
  provider: words('Введите, кто обучал.', 300),
  hours: z
    .string({ error: 'Укажите часы.' })
    .trim()
    .regex(/^\d{1,4}$/, 'Целое число часов.')
    .transform(Number)
    .refine((hours) => hours >= 1 && hours <= 2000, 'От 1 до 2000 часов.'),
  completedOn: z
    .string({ error: 'Укажите дату.' })
    .pipe(z.iso.date('Укажите дату.'))
    .transform((value) => new Date(`${value}T00:00:00Z`)),
  number: z.string().trim().max(60, 'Не длиннее 60 знаков.').nullable().default(null),
})
