// Weeks of indicators: each is named by its Monday.
import { addDays } from '#app/lib/dates.ts'
import { readDayCell } from '#app/lib/sheet-cells.ts'

const week = 7 * 86_400_000

export function mondayOf(day: Date): Date {
  return addDays(day, -((day.getUTCDay() + 6) % 7))
}

/** Every Monday from one to another, both included. */
export function weeksBetween(from: Date, to: Date): Date[] {
  const count = Math.floor((to.getTime() - from.getTime()) / week) + 1
  return Array.from({ length: Math.max(0, count) }, (_, at) => new Date(from.getTime() + at * week))
}

/** The Monday of a cell: any day of the week, «2026-W47», «23.11.2026 – 29.11.2026»; null for anything else. */
export function readWeekCell(text: string): Date | null {
  const iso = /^(\d{4})-?[WwНн](\d{1,2})$/.exec(text)
  if (iso) return isoWeek(Number(iso[1]), Number(iso[2]))
  const [first = '', second] = text.split(/\s*[–—]\s*|\s+-\s+/)
  const from = readDayCell(first.replace(/[ T]\d{1,2}:\d{2}(:\d{2})?$/, ''))
  if (!from || second === undefined) return from && mondayOf(from)
  const to = readDayCell(second)
  // A span is a week only where both ends lie in it.
  return to && mondayOf(to).getTime() === mondayOf(from).getTime() ? mondayOf(from) : null
}

function isoWeek(year: number, number: number): Date | null {
  // The fourth of January lies in the first week of its year.
  const first = mondayOf(new Date(Date.UTC(year, 0, 4)))
  const monday = addDays(first, (number - 1) * 7)
  const within = number >= 1 && addDays(monday, 3).getUTCFullYear() === year
  return within ? monday : null
}
