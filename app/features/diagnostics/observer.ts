// The manager's view of behaviour at work beside the learner's own: who may be asked, and when. Pure.
import type { WaveState } from '#app/features/curriculum/wave.ts'

export type ObserverRefusal = 'asked' | 'over' | 'self' | 'answered'

export const observerRefusals: Record<ObserverRefusal, string> = {
  asked: 'Руководитель уже назван. Чтобы назвать другого, сначала отмените прежнюю просьбу.',
  over: 'Три месяца после обучения прошли, спросить уже нельзя.',
  self: 'Это Ваша собственная почта. Нужна почта руководителя.',
  answered: 'Руководитель уже ответил.',
}

/** Somebody can be named until the last wave is over; the letter goes out when it opens. */
export function decideAsking(facts: {
  asked: boolean
  quarter: WaveState
  ownEmail: boolean
}): { outcome: 'allowed' } | { outcome: 'refused'; reason: ObserverRefusal } {
  const refused = (reason: ObserverRefusal) => ({ outcome: 'refused', reason }) as const
  if (facts.asked) return refused('asked')
  if (facts.quarter === 'over') return refused('over')
  return facts.ownEmail ? refused('self') : { outcome: 'allowed' }
}

export interface Beside {
  key: string
  short: string
  /** 1..5; null: not answered. */
  self: number | null
  /** 1..5; null: there was no chance to see it. */
  observer: number | null
}

export function besideEachOther(
  behaviours: readonly { key: string; short: string }[],
  self: Record<string, number> | null,
  observer: Record<string, number> | null,
): Beside[] {
  return behaviours.map(({ key, short }) => ({
    key,
    short,
    self: self?.[key] || null,
    observer: observer?.[key] || null,
  }))
}
