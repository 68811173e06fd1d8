// Forms about applications: the organiser's verdict on many, a learner's own, a coordinator's nominee.
import { z } from 'zod'
import { emailPattern, namePattern } from './roster.ts'

export const verdictForm = z.object({
  verdict: z.enum(['accept', 'decline'], { error: 'Выберите решение.' }),
  applicationIds: z.array(z.string().min(1).max(80)).min(1, 'Отметьте хотя бы одну заявку.').max(500),
  reason: z
    .string()
    .trim()
    .max(500, 'Причина не длиннее 500 знаков.')
    .transform((value) => value || null),
})

const note = z
  .string()
  .trim()
  .max(500, 'Не длиннее 500 знаков')
  .optional()
  .transform((value) => value || null)

export const applyForm = z.object({ note })

export const answerForm = z.object({
  applicationId: z.string().min(1).max(80),
  intent: z.enum(['agree', 'refuse', 'take-back']),
})

export const coordinatorAnswerForm = z.object({
  applicationId: z.string().min(1).max(80),
  answer: z.enum(['confirm', 'take-back']),
})

const municipalityId = z.string({ error: 'Выберите муниципалитет' }).min(1).max(80)

export const ownNomineeForm = z.object({
  municipalityId,
  userId: z.string({ error: 'Выберите человека' }).min(1, 'Выберите человека').max(80),
  note,
})

const named = (missing: string) =>
  z.string({ error: missing }).trim().min(1, missing).max(80).regex(namePattern, 'Есть лишние знаки')

export const newNomineeForm = z.object({
  municipalityId,
  surname: named('Укажите фамилию'),
  givenName: named('Укажите имя'),
  patronymic: z
    .string()
    .trim()
    .max(80)
    .regex(namePattern, 'Есть лишние знаки')
    .optional()
    .transform((value) => value ?? null),
  email: z
    .string({ error: 'Укажите почту' })
    .trim()
    .max(200, 'Не длиннее 200 знаков')
    .regex(emailPattern, 'Почта записана с ошибкой'),
  post: z.string({ error: 'Укажите должность' }).trim().min(1, 'Укажите должность').max(200),
  note,
})
