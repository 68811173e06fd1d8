// Who issues certificates: the details that stand on every paper. Kept in the setting `issuer`.
import { z } from 'zod'

export const issuerDetails = z.object({
  fullName: z.string().min(1),
  /** «в Корпоративном университете»: where a person studied, declined by the registrar, not by us. */
  whereStudied: z.string().min(1),
  city: z.string().min(1),
  licence: z.object({ number: z.string(), date: z.iso.date(), issuer: z.string() }).nullable(),
  signatory: z.object({ post: z.string().min(1), name: z.string().min(1) }),
  /** Second signature, if the organisation's form has one. */
  secretary: z.string().min(1).nullable(),
})
export type IssuerDetails = z.infer<typeof issuerDetails>

/** «Лицензия № … от 01.02.2024, выдана …»; null without a licence. */
export function licenceInWords({ licence }: Pick<IssuerDetails, 'licence'>): string | null {
  if (!licence) return null
  const [year, month, day] = licence.date.split('-')
  return `Лицензия № ${licence.number} от ${day}.${month}.${year}, выдана: ${licence.issuer}`
}
