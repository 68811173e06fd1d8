// Forms of saved views: a new one, its name, its weekly letters.
import { z } from 'zod'
import { readViewAddress } from './saved-view.ts'

const name = z
  .string({ error: 'Назовите отчёт' })
  .trim()
  .min(1, 'Назовите отчёт')
  .max(100, 'Не длиннее 100 знаков')

export const newViewForm = z.object({
  name,
  address: z.string({ error: 'Откройте страницу, которую хотите сохранить' }).transform((value, context) => {
    const address = readViewAddress(value)
    if (address) return address
    context.addIssue({ code: 'custom', message: 'Сохранить можно только страницу раздела «Охват»' })
    return z.NEVER
  }),
})

export const viewNameForm = z.object({ name })

export const viewLettersForm = z
  .object({
    weekday: z
      .enum(['', '1', '2', '3', '4', '5', '6', '7'])
      .optional()
      .transform((value) => (value ? Number(value) : null)),
    recipients: z
      .array(z.string().min(1).max(80))
      .max(200, 'Не больше 200 получателей')
      .default([])
      .transform((ids) => [...new Set(ids)]),
  })
  .refine(({ weekday, recipients }) => weekday === null || recipients.length > 0, {
    path: ['recipients'],
    error: 'Отметьте, кому отправлять',
  })
