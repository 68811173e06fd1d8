// The programme of a day: blocks that lie within it. Pure.
import { momentOf } from './local-time.ts'
import type { Interval } from './session.ts'

export type BlockProblem = 'no-such-time' | 'end-before-start' | 'outside-day'

export const blockProblems: Record<BlockProblem, string> = {
  'no-such-time': 'В этот день такого времени нет. Выберите другое.',
  'end-before-start': 'Окончание должно быть позже начала.',
  'outside-day': 'Блок выходит за время дня. Измените время блока или перенесите сессию.',
}

export function readBlock(
  typed: { date: string; start: string; end: string },
  day: Interval,
  timeZone: string,
): { outcome: 'read'; block: Interval } | { outcome: 'refused'; problem: BlockProblem } {
  const refuse = (problem: BlockProblem) => ({ outcome: 'refused', problem }) as const
  const startsAt = momentOf(`${typed.date}T${typed.start}`, timeZone)
  const endsAt = momentOf(`${typed.date}T${typed.end}`, timeZone)
  if (!startsAt || !endsAt) return refuse('no-such-time')
  if (endsAt <= startsAt) return refuse('end-before-start')
  if (startsAt < day.startsAt || endsAt > day.endsAt) return refuse('outside-day')
  return { outcome: 'read', block: { startsAt, endsAt } }
}

/** A block left outside by a move that made the day shorter. */
export function liesOutside(block: Interval, day: Interval): boolean {
  return block.startsAt < day.startsAt || block.endsAt > day.endsAt
}
