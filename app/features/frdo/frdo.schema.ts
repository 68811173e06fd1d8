// The forms of ФИС ФРДО: settings, the template's file, what was answered.
import { z } from 'zod'
import { answers } from './batch.ts'
import { largestTemplate } from './template-limit.ts'

// Not trimmed: values of lists are compared letter by letter.
const classification = {
  area: z.string({ error: 'Выберите область.' }).min(1, 'Выберите область.').max(400),
  group: z.string({ error: 'Выберите группу.' }).min(1, 'Выберите группу.').max(400),
}

export const settingsForm = z.object({
  intent: z.literal('settings'),
  deadlineDays: z.coerce
    .number({ error: 'Напишите число дней.' })
    .int('Дни — целое число.')
    .min(1, 'Не меньше одного дня.')
    .max(365, 'Не больше года.'),
  ...classification,
})

export const programmeForm = z.object({
  intent: z.literal('programme'),
  programmeId: z.string({ error: 'Выберите программу.' }).min(1, 'Выберите программу.').max(60),
  ...classification,
})

export const templateForm = z.object({
  template: z
    .instanceof(File, { message: 'Выберите файл.' })
    .refine(({ size }) => size > 0, 'Выберите файл.')
    .refine(({ size }) => size <= largestTemplate, 'Файл больше 3 МБ: это не шаблон ФИС ФРДО.'),
})

export const answerForm = z.object({
  intent: z.literal('answer'),
  kind: z.enum(answers, { error: 'Отметьте, что ответила ФИС ФРДО.' }),
  text: z.string().trim().max(100_000, 'Слишком длинный ответ: оставьте строки с ошибками.').optional(),
})

export const correctionForm = z.object({
  intent: z.literal('correct'),
  position: z.coerce.number().int().min(1).max(1_000),
})
