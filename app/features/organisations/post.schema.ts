// The forms of a post: where, as what, of which group, from which day.
import { z } from 'zod'
import { positionCategories, positionGroups } from './position.ts'

const day = z
  .string({ error: 'Укажите дату.' })
  .pipe(z.iso.date('Укажите дату.'))
  .transform((value) => new Date(`${value}T00:00:00Z`))

const title = z
  .string({ error: 'Введите должность.' })
  .trim()
  .min(2, 'Слишком коротко.')
  .max(200, 'Не длиннее 200 знаков.')

const organisationId = z.string({ error: 'Выберите организацию.' }).min(1, 'Выберите организацию.').max(80)

/** Each may be left out: nobody is asked to guess. */
export const positionFields = {
  positionGroup: z.enum(positionGroups, { error: 'Выберите группу из списка.' }).nullable().default(null),
  category: z.enum(positionCategories, { error: 'Выберите категорию из списка.' }).nullable().default(null),
  citizenFacing: z
    .enum(['yes', 'no'], { error: 'Выберите ответ из списка.' })
    .nullable()
    .default(null)
    .transform((value) => value && value === 'yes'),
}

export const postSchema = z.object({ organisationId, title, startsOn: day, ...positionFields })

/** A post that is held is corrected; where it is and since when stays. */
export const postChangeSchema = z.object({ title, ...positionFields })

export const transferSchema = z.object({ organisationId, title, onDay: day, ...positionFields })

export const postEndSchema = z.object({ onDay: day })
