// The form of a headcount: a day, and people of each group. An empty group is left as it was.
import { z } from 'zod'
import { positionGroups, type PositionGroup } from '#app/features/organisations/position.ts'
import { mostPeople } from './headcount.ts'

const day = z
  .string({ error: 'Укажите дату.' })
  .pipe(z.iso.date('Укажите дату.'))
  .transform((value) => new Date(`${value}T00:00:00Z`))

const people = z
  .string()
  .trim()
  .regex(/^\d{1,6}$/, 'Целое число, без знаков.')
  .transform(Number)
  .refine((value) => value <= mostPeople, 'Слишком много: проверьте число.')
  .optional()

export const headcountSchema = z
  .object({
    onDate: day,
    ...(Object.fromEntries(positionGroups.map((group) => [group, people])) as Record<
      PositionGroup,
      typeof people
    >),
  })
  .refine((form) => positionGroups.some((group) => form[group] !== undefined), {
    message: 'Впишите число хотя бы в одну группу.',
  })
