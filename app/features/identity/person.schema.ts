// The forms about a person: names, the invitation, a post, a role.
import { z } from 'zod'
import { emailField } from './sign-in.schema.ts'
import { roles, scopeKinds } from './viewer.ts'

const name = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(80, 'Не длиннее 80 знаков.')
    .regex(/^[\p{L}\p{M}' .’()-]+$/u, 'Здесь бывают только буквы, дефис, пробел и апостроф.')

export const namesSchema = z.object({
  surname: name('Введите фамилию.'),
  givenName: name('Введите имя.'),
  patronymic: name('Введите отчество.')
    .optional()
    .transform((value) => value ?? null),
})

export const personInvitationSchema = namesSchema.extend({ email: emailField })

const day = z.string({ error: 'Укажите дату.' }).pipe(z.iso.date('Укажите дату.'))

export const postSchema = z.object({
  organisationId: z.string({ error: 'Выберите организацию.' }).min(1, 'Выберите организацию.').max(40),
  title: z
    .string({ error: 'Введите должность.' })
    .trim()
    .min(2, 'Слишком коротко.')
    .max(200, 'Не длиннее 200 знаков.'),
  startsOn: day.transform((value) => new Date(`${value}T00:00:00Z`)),
})

/** `scope` is «kind:id», or «platform:» for the whole platform. */
export const roleSchema = z.object({
  role: z.enum(roles, { error: 'Выберите роль.' }),
  scope: z
    .string({ error: 'Выберите область.' })
    .regex(new RegExp(`^(${scopeKinds.join('|')}):[a-z0-9-]{0,60}$`), 'Выберите область из списка.')
    .transform((value) => {
      const [kind, id = ''] = value.split(':')
      return { kind: kind as (typeof scopeKinds)[number], id }
    }),
})
