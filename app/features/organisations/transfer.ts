// Moving on from a post: which days are possible. The day given is the first one in the new place, the first without the old.
import { addDays } from '#app/lib/dates.ts'
import { isValidOn, type Validity } from './validity.ts'

export type MoveRefusal = 'ended' | 'too-early' | 'too-far' | 'same-place' | 'closed-place'

export const moveRefusals: Record<MoveRefusal, string> = {
  ended: 'Эта должность уже завершена.',
  'too-early': 'День должен быть позже начала этой должности.',
  'too-far': 'Можно не дальше чем на 90 дней вперёд: ближе к делу дата бывает точнее.',
  'same-place': 'Человек уже работает в этой организации. Чтобы сменить должность, исправьте её название.',
  'closed-place': 'В этот день такой организации нет: выберите другую.',
}

const furthest = 90

export function decideMove(
  post: { organisationId: string; startsOn: Date; endsOn: Date | null },
  { onDay, today, to }: { onDay: Date; today: Date; to: (Validity & { id: string }) | null },
): { outcome: 'allowed' } | { outcome: 'refused'; reason: MoveRefusal } {
  const refuse = (reason: MoveRefusal) => ({ outcome: 'refused' as const, reason })
  if (post.endsOn) return refuse('ended')
  if (onDay <= post.startsOn) return refuse('too-early')
  if (onDay > addDays(today, furthest)) return refuse('too-far')
  if (to && to.id === post.organisationId) return refuse('same-place')
  if (to && !isValidOn(to, onDay)) return refuse('closed-place')
  return { outcome: 'allowed' }
}
