// The commission of a cohort: its own members where they are kept, else the one the organisation usually calls.
import { fullName } from '#app/lib/russian.ts'
import type { Reader } from '#app/platform/database.server.ts'
import { type CommissionPerson, commissionRoles, type PaperIssuer } from './paper-issuer.ts'

export async function commissionOf(
  reader: Reader,
  cohortId: string,
  issuer: Pick<PaperIssuer, 'commission'> | null,
): Promise<CommissionPerson[]> {
  const members = await reader.commissionMember.findMany({
    where: { cohortId, removedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  const own = members.map(({ role, post, ...name }) => ({
    role: commissionRoles.find((known) => known === role) ?? 'member',
    name: fullName(name),
    post,
  }))
  const people = own.length ? own : [...(issuer?.commission ?? [])]
  // The chair first, the secretary last.
  return people.sort((a, b) => commissionRoles.indexOf(a.role) - commissionRoles.indexOf(b.role))
}
