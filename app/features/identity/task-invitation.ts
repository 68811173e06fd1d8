// Invitations to one task without an account: what may be asked of a guest, and until when a link works. Pure.

/** commission: marks a defence. observer: answers about one person. staff: keeps the door of one session. */
export const invitedTasks = ['commission', 'observer', 'staff'] as const
export type InvitedTask = (typeof invitedTasks)[number]

const day = 86_400_000
export const longestInvitation = 60 * day

export type InvitationRefusal = 'over' | 'too-long' | 'unnamed'

export const invitationRefusals: Record<InvitationRefusal, string> = {
  over: 'Этот срок уже прошёл. Укажите день в будущем.',
  'too-long': 'Приглашение действует не дольше 60 дней. Укажите день раньше.',
  unnamed: 'Напишите, кого приглашаете.',
}

export function refuseInvitation(
  { name, expiresAt }: { name: string; expiresAt: Date },
  now: Date,
): InvitationRefusal | null {
  if (!name.trim()) return 'unnamed'
  if (expiresAt <= now) return 'over'
  return expiresAt.getTime() - now.getTime() > longestInvitation ? 'too-long' : null
}

export type InvitationState = 'open' | 'expired' | 'revoked'

export function invitationState(
  { expiresAt, revokedAt }: { expiresAt: Date; revokedAt: Date | null },
  now: Date,
): InvitationState {
  if (revokedAt) return 'revoked'
  return expiresAt <= now ? 'expired' : 'open'
}
