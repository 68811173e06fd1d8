// The forms about a person: names, the invitation, a role.
import { z } from 'zod'
import { findLetterTrouble } from '#app/lib/name-letters.ts'
import { emailField } from './sign-in.schema.ts'
import { roles, scopeKinds } from './viewer.ts'

/** A dash stands for the part that a name of one word does not have. */
const dash = /^[-–—]$/

/** Hidden characters and look-alike letters are named; other signs are refused as a whole. */
const name = (missing: string, { mayBeDash = false } = {}) =>
  z
    .string({ error: missing })
    .min(1, missing)
    .max(80, 'Не длиннее 80 знаков.')
    .transform((value) => value.trim())
    .superRefine((value, context) => {
      if (mayBeDash && dash.test(value)) return
      const strange = !/^[\p{L}\p{M}' .’()-]*\p{L}[\p{L}\p{M}' .’()-]*$/u.test(value)
      const message =
        findLetterTrouble(value) ?? (strange ? 'Здесь бывают только буквы, дефис, пробел и апостроф.' : null)
      if (message) context.addIssue({ code: 'custom', message })
    })

export const namesSchema = z.object({
  surname: name('Введите фамилию.'),
  givenName: name('Введите имя. Если имя и фамилия — одно слово, поставьте здесь прочерк.', {
    mayBeDash: true,
  }).transform((value) => (dash.test(value) ? '' : value)),
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
