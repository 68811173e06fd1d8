// Forms of the registry's cohorts: a new cohort, one person invited, a pasted roster.
import { z } from 'zod'
import { russianTimeZones } from '#app/lib/time-zones.ts'
import { emailPattern } from './roster.ts'

const text = (missing: string, most = 200) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, `Не длиннее ${most} знаков`)

const day = (missing: string) =>
  z.iso.date({ error: missing }).transform((value) => new Date(`${value}T00:00:00.000Z`))

export const newCohortForm = z
  .object({
    name: text('Назовите поток', 120),
    code: text('Укажите код группы', 30).regex(
      /^[\p{Lu}\d][\p{Lu}\d-]*$/u,
      'Заглавные буквы, цифры и дефис: «ЧЦ-26-01»',
    ),
    versionId: text('Выберите программу'),
    startsOn: day('Укажите день начала'),
    endsOn: day('Укажите день окончания'),
    timeZone: z.enum(
      russianTimeZones.map(({ zone }) => zone),
      { error: 'Выберите часовой пояс' },
    ),
  })
  .refine(({ startsOn, endsOn }) => endsOn > startsOn, {
    path: ['endsOn'],
    error: 'Поток заканчивается позже, чем начинается',
  })
export type NewCohort = z.infer<typeof newCohortForm>

const optional = z
  .string()
  .trim()
  .max(200, 'Не длиннее 200 знаков')
  .optional()
  .transform((value) => value || null)

export const onePersonForm = z
  .object({
    surname: text('Укажите фамилию', 80),
    givenName: text('Укажите имя', 80),
    patronymic: optional,
    email: text('Укажите почту', 200).regex(emailPattern, 'Почта записана с ошибкой'),
    municipality: optional,
    post: optional,
  })
  .refine(({ municipality, post }) => !municipality || post, {
    path: ['post'],
    error: 'Укажите должность или уберите муниципалитет',
  })
  .refine(({ municipality, post }) => !post || municipality, {
    path: ['municipality'],
    error: 'Укажите муниципалитет или уберите должность',
  })

export const rosterForm = z.object({ roster: text('Вставьте список', 100_000) })

export const enrolmentForm = z.object({
  intent: z.enum(['withdraw', 'restore', 'resend']),
  enrolmentId: z.string().min(1),
})
