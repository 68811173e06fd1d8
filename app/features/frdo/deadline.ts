// How long there is to tell ФИС ФРДО of a document. Days are UTC midnights; the norm is a setting.
import { addDays, daysBetween } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'

export const usualDays = 60

export interface Deadline {
  on: Date
  /** Negative when it has passed. */
  left: number
  tone: 'wax' | 'amber' | 'plain'
  words: string
}

export function deadlineOf(issuedOn: Date, days: number, today: Date): Deadline {
  const on = addDays(issuedOn, days)
  const left = daysBetween(today, on)
  return { on, left, tone: left < 0 ? 'wax' : left <= 14 ? 'amber' : 'plain', words: wordsOf(left) }
}

function wordsOf(left: number): string {
  if (left === 0) return 'последний день'
  const days = counted(Math.abs(left), 'день', 'дня', 'дней')
  return left < 0 ? `просрочено на ${days}` : `осталось ${days}`
}
