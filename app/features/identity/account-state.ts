// How the state of an account is called on screen.
export type AccountState = 'open' | 'invited' | 'closed'

export const accountStates: Record<AccountState, { title: string; tone: 'pine' | 'amber' | 'plain' }> = {
  open: { title: 'открыта', tone: 'pine' },
  invited: { title: 'приглашение отправлено', tone: 'amber' },
  closed: { title: 'закрыта', tone: 'plain' },
}

export function accountState(account: { hasPassword: boolean; deactivatedAt: Date | null }): AccountState {
  return account.deactivatedAt ? 'closed' : account.hasPassword ? 'open' : 'invited'
}
