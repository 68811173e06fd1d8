// Forms of the registry's cohorts: a new cohort, its settings, a clone, one person invited, a pasted roster.
import { z } from 'zod'
import { russianTimeZones } from '#app/lib/time-zones.ts'
import { paperworks } from './enrolment-state.ts'
import { emailPattern } from './roster.ts'
import { fundings, studyForms } from './study-form.ts'

const text = (missing: string, most = 200) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, `Не длиннее ${most} знаков`)

const day = (missing: string) =>
  z.iso.date({ error: missing }).transform((value) => new Date(`${value}T00:00:00.000Z`))

const name = text('Назовите поток', 120)
const code = text('Укажите код группы', 30).regex(
  /^[\p{Lu}\d][\p{Lu}\d-]*$/u,
  'Заглавные буквы, цифры и дефис: «ЧЦ-26-01»',
)
const dates = {
  startsOn: day('Укажите день начала'),
  endsOn: day('Укажите день окончания'),
  timeZone: z.enum(
    russianTimeZones.map(({ zone }) => zone),
    { error: 'Выберите часовой пояс' },
  ),
}
const inOrder = ({ startsOn, endsOn }: { startsOn: Date; endsOn: Date }) => endsOn > startsOn
const outOfOrder = { path: ['endsOn'], error: 'Поток заканчивается позже, чем начинается' }

export const newCohortForm = z
  .object({ name, code, versionId: text('Выберите программу'), ...dates })
  .refine(inOrder, outOfOrder)
export type NewCohort = z.infer<typeof newCohortForm>

const whole = (most: number, error: string) =>
  z.coerce.number({ error }).int(error).min(0, error).max(most, error)

export const cohortSettingsForm = z
  .object({
    name,
    code,
    ...dates,
    requiredSessions: whole(12, 'Число от 0 до 12'),
    paperwork: z.enum(paperworks, { error: 'Выберите, где ведут документы' }),
    studyForm: z.enum(studyForms, { error: 'Выберите форму обучения' }),
    funding: z.enum(fundings, { error: 'Выберите источник' }),
  })
  .refine(inOrder, outOfOrder)
export type CohortSettings = z.infer<typeof cohortSettingsForm>

export const cloneForm = z.object({ name, code, startsOn: dates.startsOn })

export const quotaForm = z.object({
  municipalityId: text('Выберите муниципалитет', 80),
  places: whole(5_000, 'Число мест от 0 до 5000'),
})

export const tutorsForm = z.object({ tutor: z.array(z.string().min(1).max(80)).max(200).optional() })

export const stateForm = z.object({
  seen: z.string().max(20),
  to: z.string().max(20),
  reason: z.string().trim().max(500, 'Не длиннее 500 знаков').optional(),
})

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
  intent: z.enum(['withdraw', 'restore', 'resend', 'attempt']),
  enrolmentId: z.string().min(1),
  /** Of which test an attempt is given. */
  quizKey: z.string().max(80).default(''),
})
