// The forms about a person: names, the invitation, a role.
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

export const personInvitationSchema = namesSchema.extend({
  email: emailField,
  /** Made with the page: the same form sent twice invites once. */
  formKey: z.uuid(),
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
