// The form of a post: where, as what, from which day.
import { z } from 'zod'

const day = z.string({ error: 'Укажите дату.' }).pipe(z.iso.date('Укажите дату.'))

export const postSchema = z.object({
  organisationId: z.string({ error: 'Выберите организацию.' }).min(1, 'Выберите организацию.').max(80),
  title: z
    .string({ error: 'Введите должность.' })
    .trim()
    .min(2, 'Слишком коротко.')
    .max(200, 'Не длиннее 200 знаков.'),
  startsOn: day.transform((value) => new Date(`${value}T00:00:00Z`)),
})
