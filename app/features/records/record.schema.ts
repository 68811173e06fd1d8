// The form of a learner's record and of the forms of a name. What is left empty is not changed.
import { z } from 'zod'
import { isPersonalNumber, readPersonalNumber } from '#app/features/identity/personal-number.ts'
import { findLetterTrouble } from '#app/lib/name-letters.ts'
import { citizenshipName } from './citizenship.ts'
import { grammaticalCases, sexes } from './grammatical-case.ts'
import { birthDateTrouble, educationLevels } from './record.ts'

const birthDateWords = {
  'no-date': 'Введите дату целиком: день, месяц и год.',
  'too-young': 'Слушателю должно быть не меньше 18 лет. Проверьте год.',
  'too-old': 'По этой дате слушателю больше 80 лет, ФИС ФРДО такую не примет. Проверьте год.',
}

/** Letters, digits and what stands between them on a diploma. */
const paper = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Не длиннее ${most} знаков.`)
    .regex(/^[\p{L}\d][\p{L}\d №/.-]*$/u, 'Здесь бывают буквы, цифры, пробел, дефис, точка и дробь.')
    .optional()

/** `now` is for the age. */
export function recordSchema(now: Date) {
  return z.object({
    birthDate: z
      .string()
      .superRefine((value, context) => {
        const trouble = birthDateTrouble(value, now)
        if (trouble) context.addIssue({ code: 'custom', message: birthDateWords[trouble] })
      })
      .optional(),
    sex: z.enum(sexes, { error: 'Выберите из списка.' }).optional(),
    citizenship: z
      .string()
      .refine((code) => citizenshipName(code) !== null, 'Выберите страну из списка.')
      .optional(),
    personalNumber: z
      .string()
      .transform((typed, context) => {
        const digits = typed.replace(/\D/g, '').length === 11 ? readPersonalNumber(typed) : null
        if (digits && isPersonalNumber(digits)) return digits
        const message = digits
          ? 'Контрольное число не сходится: в номере опечатка. Сверьте его с карточкой.'
          : 'В СНИЛС одиннадцать цифр: 112-233-445 95.'
        context.addIssue({ code: 'custom', message })
        return z.NEVER
      })
      .optional(),
    educationLevel: z.enum(educationLevels, { error: 'Выберите из списка.' }).optional(),
    diplomaSurname: z
      .string()
      .trim()
      .max(80, 'Не длиннее 80 знаков.')
      .superRefine((value, context) => {
        const trouble = findLetterTrouble(value)
        if (trouble) context.addIssue({ code: 'custom', message: trouble })
        else if (!/^[\p{L}\p{M}' .’()-]+$/u.test(value))
          context.addIssue({
            code: 'custom',
            message: 'Здесь бывают только буквы, дефис, пробел и апостроф.',
          })
      })
      .optional(),
    diplomaSeries: paper(20),
    diplomaNumber: paper(30),
  })
}

const form = z
  .string({ error: 'Впишите форму имени.' })
  .trim()
  .min(2, 'Впишите форму имени.')
  .max(250, 'Не длиннее 250 знаков.')
  .superRefine((value, context) => {
    const trouble = findLetterTrouble(value)
    if (trouble) context.addIssue({ code: 'custom', message: trouble })
  })

/** The five cases besides the nominative, which is the name itself. */
export const nameFormsSchema = z.object({
  genitive: form,
  dative: form,
  accusative: form,
  instrumental: form,
  prepositional: form,
}) satisfies z.ZodType<Record<Exclude<(typeof grammaticalCases)[number], 'nominative'>, string>>
