// Forms of certification: issuing, revoking, the issuer's details.
import { z } from 'zod'
import { commissionRoles } from '#app/features/attestation/commission.ts'
import { paperKinds } from '#app/features/papers/paper-kinds.ts'
import {
  defaultNumbering,
  type Numbering,
  numberPattern,
  samePatterns,
} from '#app/features/papers/paper-number.ts'
import { allCopyReasons } from './issue.ts'
import type { IssuerDetails } from './issuer.ts'

const text = (missing: string, most = 300) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, `Не длиннее ${most} знаков`)

const optional = z
  .string()
  .trim()
  .max(300, 'Не длиннее 300 знаков')
  .optional()
  .transform((value) => value || null)

export const issueForm = z.object({
  issuedOn: z.iso
    .date({ error: 'Укажите дату выдачи' })
    .transform((value) => new Date(`${value}T00:00:00.000Z`)),
  enrolmentId: z.array(z.string().min(1)).min(1, 'Отметьте хотя бы одного человека').max(500),
})

export const reissueForm = z.object({
  reason: z.enum(allCopyReasons, { error: 'Выберите причину' }).optional(),
  issuedOn: z.iso
    .date({ error: 'Укажите дату выдачи' })
    .transform((value) => new Date(`${value}T00:00:00.000Z`)),
})

export const revokeForm = z.object({
  reason: text('Напишите причину: её увидит владелец удостоверения', 500).min(
    10,
    'Напишите причину полнее: хотя бы 10 знаков',
  ),
})

export const issuerFields = z.object({
  fullName: text('Укажите полное название'),
  whereStudied: text('Допишите, где учились').regex(/^(в|во|на)\s/u, 'Начните с «в», «во» или «на»'),
  city: text('Укажите город', 100),
  licenceNumber: optional,
  licenceDate: z.iso
    .date({ error: 'Дата записана с ошибкой' })
    .optional()
    .transform((value) => value ?? null),
  licenceIssuer: optional,
  signatoryPost: text('Укажите должность', 150),
  signatoryName: text('Укажите имя: «А. А. Иванов»', 150),
  secretary: optional,
  control: optional,
  commission: z
    .array(z.object({ role: z.enum(commissionRoles), name: optional, post: optional }))
    .max(12)
    .default([]),
  /** In the order of the kinds of papers. */
  numberPattern: z.array(numberPattern).length(paperKinds.length).optional(),
})

export const issuerForm = issuerFields
  .superRefine(({ commission, numberPattern: patterns }, context) => {
    for (const [at, { name, post }] of commission.entries())
      if (Boolean(name) !== Boolean(post))
        context.addIssue({
          code: 'custom',
          path: ['commission', at, name ? 'post' : 'name'],
          message: name ? 'Укажите должность' : 'Укажите имя',
        })
    const same = patterns ? samePatterns(numberingOf(patterns)) : []
    for (const kind of same)
      context.addIssue({
        code: 'custom',
        path: ['numberPattern', paperKinds.indexOf(kind)],
        message: 'Такой же образец у другого документа: номера совпали бы',
      })
  })
  .refine(
    ({ licenceNumber, licenceDate, licenceIssuer }) =>
      [licenceNumber, licenceDate, licenceIssuer].every(Boolean) ||
      ![licenceNumber, licenceDate, licenceIssuer].some(Boolean),
    { path: ['licenceNumber'], error: 'Лицензия указывается целиком: номер, дата и кем выдана' },
  )
  .transform((form): IssuerDetails => {
    const { licenceNumber: number, licenceDate: date, licenceIssuer: issuer } = form
    return {
      fullName: form.fullName,
      whereStudied: form.whereStudied,
      city: form.city,
      licence: number && date && issuer ? { number, date, issuer } : null,
      signatory: { post: form.signatoryPost, name: form.signatoryName },
      secretary: form.secretary,
      control: form.control,
      commission: form.commission.flatMap(({ role, name, post }) =>
        name && post ? [{ role, name, post }] : [],
      ),
      numbering: form.numberPattern ? numberingOf(form.numberPattern) : defaultNumbering,
    }
  })

function numberingOf(patterns: readonly string[]): Numbering {
  return Object.fromEntries(
    paperKinds.map((kind, at) => [kind, patterns[at] ?? defaultNumbering[kind]]),
  ) as Numbering
}
