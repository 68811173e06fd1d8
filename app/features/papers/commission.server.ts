// The commission of a cohort: its own members where they are kept, else the one the organisation usually calls.
import { commissionRoles } from '#app/features/attestation/commission.ts'
import { listCommission } from '#app/features/attestation/commission.server.ts'
import { fullName } from '#app/lib/russian.ts'
import type { Reader } from '#app/platform/database.server.ts'
import type { CommissionPerson, PaperIssuer } from './paper-issuer.ts'

/** In the order of papers: the chair first, the secretary last. */
export async function commissionOf(
  reader: Reader,
  cohortId: string,
  issuer: Pick<PaperIssuer, 'commission'> | null,
): Promise<CommissionPerson[]> {
  const own = await listCommission(cohortId, reader)
  if (own.length) return own.map(({ role, post, ...name }) => ({ role, name: fullName(name), post }))
  const usual = issuer?.commission ?? []
  return commissionRoles.flatMap((role) => usual.filter((person) => person.role === role))
}
