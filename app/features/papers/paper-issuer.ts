// What papers need of the organisation: its name, who signs, the commission it usually calls, and how it numbers papers.
import { z } from 'zod'
import { commissionRoles } from '#app/features/attestation/commission.ts'
import { defaultNumbering, numberPattern } from './paper-number.ts'
import { paperKinds } from './paper-kinds.ts'

export const commissionPerson = z.object({
  role: z.enum(commissionRoles),
  /** Surname, given name, patronymic, as on papers. */
  name: z.string().min(1),
  post: z.string().min(1),
})
export type CommissionPerson = z.infer<typeof commissionPerson>

export const numberingSetting = z
  .object(
    Object.fromEntries(paperKinds.map((kind) => [kind, numberPattern])) as Record<
      (typeof paperKinds)[number],
      typeof numberPattern
    >,
  )
  .default(defaultNumbering)

export const paperIssuer = z.object({
  fullName: z.string().min(1),
  city: z.string().min(1),
  licence: z.object({ number: z.string(), date: z.iso.date(), issuer: z.string() }).nullable(),
  signatory: z.object({ post: z.string().min(1), name: z.string().min(1) }),
  secretary: z.string().min(1).nullable(),
  commission: z.array(commissionPerson).default([]),
  /** «проректора по учебной работе Петрова П. П.»: on whom orders lay the control; null: the signatory keeps it. */
  control: z.string().min(1).nullable().default(null),
  numbering: numberingSetting,
})
export type PaperIssuer = z.infer<typeof paperIssuer>
