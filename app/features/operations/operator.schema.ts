// The operator's facts: the form of the administrator, and the shape in which the setting is stored.
import { z } from 'zod'

const fact = z
  .string({ error: 'Заполните поле.' })
  .trim()
  .min(3, 'Слишком коротко.')
  .max(500, 'Не длиннее 500 знаков.')

export const operatorSchema = z.object({
  operator: fact,
  operatorAddress: fact,
  operatorContact: fact,
  retention: fact,
})
