// The forms of a day: a person's own check-in, a mark by staff, a scan, the closing.
import { z } from 'zod'
import { readHours } from './day-marks.ts'

export const checkInForm = z.object({
  code: z.string().max(60).optional(),
  digits: z
    .string()
    .transform((text) => text.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'Введите шесть цифр с экрана.'))
    .optional(),
})

export const markForm = z.object({
  intent: z.literal('mark'),
  enrolmentId: z.string().min(1).max(60),
  mark: z.enum(['present', 'none', 'partly', 'no-show', 'excused']),
  hours: z
    .string()
    .optional()
    .transform((text, context) => {
      if (!text) return null
      const hours = readHours(text)
      if (hours === null)
        context.addIssue({ code: 'custom', message: 'Часы — это число больше нуля, например 4 или 2,5.' })
      return hours
    }),
  remark: z
    .string()
    .trim()
    .max(500, 'Не длиннее 500 знаков.')
    .optional()
    .transform((text) => text || null),
  walkIn: z
    .literal('yes')
    .optional()
    .transform((said) => said === 'yes'),
})

export const dayForm = z.discriminatedUnion('intent', [
  markForm,
  z.object({ intent: z.literal('close') }),
  z.object({ intent: z.literal('reopen') }),
])

export const scanForm = z.object({
  code: z.string().trim().min(1).max(60),
  seenAt: z.iso.datetime().transform((text) => new Date(text)),
})

export const importForm = z.object({
  intent: z.enum(['check', 'write']),
  file: z
    .instanceof(File, { message: 'Выберите файл.' })
    .refine(({ size }) => size > 0, 'Выберите файл.')
    .refine(
      ({ size }) => size <= 2 * 1024 * 1024,
      'Файл больше 2 МБ: для списка одного потока это слишком много.',
    ),
})
