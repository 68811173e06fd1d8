// In what state a session is for who plans it, and what needs a decision. Pure.
import { counted } from '#app/lib/russian.ts'
import type { Interval } from './session.ts'

export type SessionState = 'cancelled' | 'held' | 'running' | 'draft' | 'below' | 'full' | 'open'

export interface StateFacts extends Interval {
  announcedAt: Date | null
  cancelledAt: Date | null
  mergedIntoId: string | null
  capacity: number
  minimumSeats: number
  minimumDays: number
  overCapacityReason: string | null
  /** People with a seat, seats kept for municipalities, people who wait, bookings that await consent. */
  seated: number
  reserved: number
  waiting: number
  pending: number
  /** Seats closed to booking that only the organiser gives. */
  closed: number
}

const day = 86_400_000

export function sessionState(facts: StateFacts, now: Date): SessionState {
  if (facts.cancelledAt) return 'cancelled'
  if (now >= facts.endsAt) return 'held'
  if (now >= facts.startsAt) return 'running'
  if (!facts.announcedAt) return 'draft'
  if (isBelowMinimum(facts, now)) return 'below'
  return facts.seated + facts.reserved >= facts.capacity ? 'full' : 'open'
}

/** The day to look at the minimum has come, and there are fewer people. */
export function isBelowMinimum(facts: StateFacts, now: Date): boolean {
  return (
    facts.seated < facts.minimumSeats && facts.startsAt.getTime() - now.getTime() <= facts.minimumDays * day
  )
}

export const stateTitles: Record<SessionState, string> = {
  cancelled: 'отменена',
  held: 'прошла',
  running: 'идёт сейчас',
  draft: 'черновик',
  below: 'меньше минимума',
  full: 'мест нет',
  open: 'объявлена',
}

export type Attention = { key: string; text: string; urgent: boolean }

/** What waits for the organiser, most urgent first. */
export function attentionOf(facts: StateFacts, now: Date): Attention[] {
  const state = sessionState(facts, now)
  if (state === 'cancelled' || state === 'held') return []
  const left = facts.startsAt.getTime() - now.getTime()
  const days = Math.max(0, Math.ceil(left / day))
  const inDays = left < day ? 'меньше суток' : counted(days, 'день', 'дня', 'дней')
  const found: Attention[] = []
  if (state === 'below')
    found.push({
      key: 'below',
      urgent: true,
      text: `Записано ${facts.seated}, минимум ${facts.minimumSeats}. До начала ${inDays}: решите, проводить, объединить или отменить.`,
    })
  if (state === 'draft' && days <= 30)
    found.push({
      key: 'draft',
      urgent: days <= 14,
      text: `Не объявлена, слушатели её не видят. До начала ${inDays}.`,
    })
  if (facts.pending)
    found.push({
      key: 'pending',
      urgent: true,
      text: `Ждут подтверждения: ${counted(facts.pending, 'запись', 'записи', 'записей')}.`,
    })
  if (facts.closed && facts.waiting)
    found.push({
      key: 'closed',
      urgent: true,
      text: `Свободно ${counted(facts.closed, 'место', 'места', 'мест')}, их даёте Вы: в листе ожидания ${counted(facts.waiting, 'человек', 'человека', 'человек')}.`,
    })
  return found
}
