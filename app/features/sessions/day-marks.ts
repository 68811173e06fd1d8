// What staff may mark on a day and what they must say with it. Pure.
export type MarkRefusal =
  | 'cancelled'
  | 'too-early'
  | 'not-booked'
  | 'hours-needed'
  | 'remark-needed'
  | 'not-begun'
  | 'closed-already'
  | 'open-already'

export interface MarkAsked {
  mark: 'present' | 'none' | 'partly' | 'no-show' | 'excused'
  hours: number | null
  remark: string | null
  walkIn: boolean
  booked: boolean
  cancelled: boolean
  opensAt: Date
}

export function decideMark(asked: MarkAsked, now: Date): 'record' | MarkRefusal {
  if (asked.cancelled) return 'cancelled'
  if (asked.mark === 'none') return 'record'
  // An excuse is known in advance; being there is not.
  if (asked.mark !== 'excused' && now < asked.opensAt) return 'too-early'
  if (asked.mark === 'partly' && asked.hours === null) return 'hours-needed'
  if (asked.mark === 'excused' && !asked.remark) return 'remark-needed'
  if (asked.mark === 'present' && !asked.booked && !asked.walkIn) return 'not-booked'
  return 'record'
}

export const markRefusals: Record<MarkRefusal, string> = {
  cancelled: 'Эту сессию отменили, отмечать некого.',
  'too-early': 'Отмечать рано: отметка ещё не открылась.',
  'not-booked': 'Этого человека нет в списке записавшихся. Подтвердите, что он пришёл без записи.',
  'hours-needed': 'Напишите, сколько академических часов человек был на сессии.',
  'remark-needed': 'Напишите причину: её увидят организатор и учебная часть.',
  'not-begun': 'День ещё не начался, закрывать его рано.',
  'closed-already': 'Этот день уже закрыт.',
  'open-already': 'Этот день открыт.',
}

/** «12», «0,5»: how people type hours. Null for anything else. */
export function readHours(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() && Number.isFinite(value) && value > 0 && value <= 100
    ? Math.round(value * 10) / 10
    : null
}
