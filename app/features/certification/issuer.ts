// Who issues certificates: the details that stand on every paper. Kept in the setting `issuer`.
import { z } from 'zod'
import { paperIssuer } from '#app/features/papers/paper-issuer.ts'

export const issuerDetails = z.object({
  /** Name, city, licence, signatory, commission and numbering: what every paper needs. */
  ...paperIssuer.shape,
  /** «в Корпоративном университете»: where a person studied, declined by the registrar, not by us. */
  whereStudied: z.string().min(1),
})
export type IssuerDetails = z.infer<typeof issuerDetails>

/** «Лицензия № … от 01.02.2024, выдана …»; null without a licence. */
export function licenceInWords({ licence }: Pick<IssuerDetails, 'licence'>): string | null {
  if (!licence) return null
  const [year, month, day] = licence.date.split('-')
  return `Лицензия № ${licence.number} от ${day}.${month}.${year}, выдана: ${licence.issuer}`
}
