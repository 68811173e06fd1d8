// The people of a day as the list at the door shows them: words and what can be filtered. Pure.
import type { AttendanceKind } from '#app/features/learning/attendance.ts'
import { attendanceTitles } from './day-attendance.ts'

export const dayFilters = ['all', 'waited', 'seen', 'unbooked'] as const
export type DayFilter = (typeof dayFilters)[number]

export const dayFilterTitles: Record<DayFilter, string> = {
  all: 'По списку',
  waited: 'Ждём',
  seen: 'Пришли',
  unbooked: 'Без записи',
}

export function readDayFilter(value: string | null): DayFilter {
  return dayFilters.find((filter) => filter === value) ?? 'all'
}

export interface DayRow {
  enrolmentId: string
  name: string
  municipality: string | null
  post: string | null
  seat: number | null
  booked: boolean
  /** «10:03» */
  seen: string | null
  method: string | null
  kind: AttendanceKind | null
  hours: number | null
  remark: string | null
  byHand: boolean
}

export function isShown(row: DayRow, filter: DayFilter, query: string): boolean {
  const wanted = foldName(query)
  if (wanted && !foldName(`${row.name} ${row.municipality ?? ''}`).includes(wanted)) return false
  if (filter === 'waited') return row.booked && row.seen === null && row.kind === null
  if (filter === 'seen') return row.seen !== null
  if (filter === 'unbooked') return !row.booked
  return row.booked || row.seen !== null || row.kind !== null
}

function foldName(text: string): string {
  return text.trim().toLocaleLowerCase('ru-RU').replaceAll('ё', 'е')
}

const methods: Record<string, string> = {
  screen: 'по коду на экране',
  code: 'по шести цифрам',
  staff: 'по личному коду',
  hand: 'отметил сотрудник',
}

export interface DayState {
  tone: 'pine' | 'amber' | 'wax' | 'plain'
  words: string
}

/** What is known of a person now. A mark by hand is said first: it counts. */
export function stateOf(row: DayRow): DayState {
  if (row.byHand && row.kind && row.kind !== 'attended')
    return {
      tone: row.kind === 'no-show' ? 'wax' : 'amber',
      words: row.kind === 'partly' ? `был частично, ${hoursInWords(row.hours)}` : attendanceTitles[row.kind],
    }
  if (row.seen) return { tone: 'pine', words: `пришёл в ${row.seen}, ${methods[row.method ?? ''] ?? ''}` }
  if (row.kind === 'attended') return { tone: 'pine', words: attendanceTitles.attended }
  if (row.kind === 'partly')
    return { tone: 'amber', words: `сегодня не был, всего ${hoursInWords(row.hours)}` }
  if (row.kind === 'no-show') return { tone: 'wax', words: attendanceTitles['no-show'] }
  return { tone: 'plain', words: row.booked ? 'ещё не пришёл' : 'без записи' }
}

function hoursInWords(hours: number | null): string {
  return `${String(hours ?? 0).replace('.', ',')} ч`
}
