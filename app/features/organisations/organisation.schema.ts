// The forms of the tree: a new node, a new name from a day, closing with a successor.
import { z } from 'zod'

const name = z
  .string({ error: 'Введите название.' })
  .trim()
  .min(2, 'Слишком коротко.')
  .max(300, 'Не длиннее 300 знаков.')
  .transform((value) => value.replace(/\s+/g, ' '))
const headPost = z.string().trim().max(200, 'Не длиннее 200 знаков.').nullable().default(null)
const onDay = z
  .string({ error: 'Укажите дату.' })
  .pipe(z.iso.date('Укажите дату.'))
  .transform((value) => new Date(`${value}T00:00:00Z`))

export const newOrganisationSchema = z.object({
  name,
  kind: z.enum(['municipality', 'organisation'], { error: 'Выберите вид.' }),
  headPost,
})

export const renameSchema = z.object({ name, headPost, onDay })

export const closeSchema = z.object({ successorId: z.string().max(80).nullable().default(null), onDay })
