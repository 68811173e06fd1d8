// The form of a coverage plan: groups, percent, day.
import { z } from 'zod'
import { positionGroups } from '#app/features/organisations/position.ts'

export const planSchema = z.object({
  groups: z
    .array(z.enum(positionGroups, { error: 'Выберите группу из списка.' }), {
      error: 'Отметьте хотя бы одну группу.',
    })
    .min(1, 'Отметьте хотя бы одну группу.')
    .max(positionGroups.length)
    .transform((chosen) => positionGroups.filter((group) => chosen.includes(group))),
  targetPercent: z
    .string({ error: 'Укажите долю.' })
    .trim()
    .regex(/^\d{1,3}$/, 'Целое число от 1 до 100.')
    .transform(Number)
    .refine((percent) => percent >= 1 && percent <= 100, 'Целое число от 1 до 100.'),
  dueOn: z
    .string({ error: 'Укажите срок.' })
    .pipe(z.iso.date('Укажите срок.'))
    .transform((value) => new Date(`${value}T00:00:00Z`)),
})
