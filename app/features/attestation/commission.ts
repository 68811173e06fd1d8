// Who sits in a commission and when it may work. Source: shared/domain 05 §6 (chair, two members, secretary), 03 §2.1.

export const commissionRoles = ['chair', 'member', 'secretary'] as const
export type CommissionRole = (typeof commissionRoles)[number]

export const commissionRoleTitles: Record<CommissionRole, string> = {
  chair: 'председатель',
  member: 'член комиссии',
  secretary: 'секретарь',
}

export function readCommissionRole(role: string): CommissionRole {
  return commissionRoles.find((known) => known === role) ?? 'member'
}

/** The secretary keeps the minutes and gives no mark. */
export function votes(role: CommissionRole): boolean {
  return role !== 'secretary'
}

/** One chair and two members: fewer have no right to decide. */
export function mayDecide(roles: readonly CommissionRole[]): boolean {
  return !votesLacked(roles).length
}

/** What the commission lacks, in the words of the screen; empty when it may work. */
export function commissionLacks(roles: readonly CommissionRole[]): string[] {
  return [...votesLacked(roles), ...(roles.includes('secretary') ? [] : ['нет секретаря'])]
}

function votesLacked(roles: readonly CommissionRole[]): string[] {
  const count = (role: CommissionRole) => roles.filter((one) => one === role).length
  const lacks: string[] = []
  if (count('chair') === 0) lacks.push('нет председателя')
  if (count('chair') > 1) lacks.push('председатель должен быть один')
  if (count('member') < 2) lacks.push('нужно не меньше двух членов')
  return lacks
}
