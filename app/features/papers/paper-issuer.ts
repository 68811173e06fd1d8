// What papers need of the organisation: its name, who signs, the commission it usually calls, and how it numbers papers.
import { z } from 'zod'
import { defaultNumbering, numberPattern } from './paper-number.ts'
import { paperKinds } from './paper-kinds.ts'

export const commissionRoles = ['chair', 'member', 'secretary'] as const
export type CommissionRole = (typeof commissionRoles)[number]

export const commissionRoleTitles: Record<CommissionRole, string> = {
  chair: 'председатель',
  member: 'член комиссии',
  secretary: 'секретарь',
}

export const commissionPerson = z.object({
  role: z.enum(commissionRoles),
  /** Surname, given name, patronymic, as on papers. */
  name: z.string().min(1),
  post: z.string().min(1),
})
export type CommissionPerson = z.infer<typeof commissionPerson>

/** Fewer have no right to decide (03-training.md §2.1). The secretary has no vote. */
export const leastCommission = 3

export function commissionIsWhole(commission: readonly CommissionPerson[]): boolean {
  const voting = commission.filter(({ role }) => role !== 'secretary')
  return voting.length >= leastCommission && voting.filter(({ role }) => role === 'chair').length === 1
}

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
