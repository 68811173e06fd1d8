// Simulated time: durations as authors write them («30m», «4h», «3d», «4wh», «2wd») and what moment they lead to.
import { counted } from '#app/lib/russian.ts'

/** Simulated moments are wall-clock times kept as UTC: «2026-03-12T08:40». */
export const durationPattern = /^([1-9]\d{0,3}|0)(m|h|d|wh|wd)$/

const hour = 3_600_000
const day = 24 * hour
/** Working time of an office: Monday to Friday, 9 to 18. */
const opens = 9
const closes = 18

export function addDuration(from: Date, duration: string): Date {
  const [, amount = '0', unit] = durationPattern.exec(duration) ?? []
  const count = Number(amount)
  if (unit === 'm') return new Date(from.getTime() + count * 60_000)
  if (unit === 'h') return new Date(from.getTime() + count * hour)
  if (unit === 'd') return new Date(from.getTime() + count * day)
  if (unit === 'wd') return addWorkingDays(from, count)
  return addWorkingTime(from, count * hour)
}

/** «30 минут», «4 рабочих часа» */
export function durationInWords(duration: string): string {
  const [, amount = '0', unit = 'm'] = durationPattern.exec(duration) ?? []
  const count = Number(amount)
  const words: Record<string, [string, string, string]> = {
    m: ['минута', 'минуты', 'минут'],
    h: ['час', 'часа', 'часов'],
    d: ['день', 'дня', 'дней'],
    wh: ['рабочий час', 'рабочих часа', 'рабочих часов'],
    wd: ['рабочий день', 'рабочих дня', 'рабочих дней'],
  }
  const [one, few, many] = words[unit] ?? ['', '', '']
  return counted(count, one, few, many)
}

function isWorkday(moment: Date): boolean {
  return moment.getUTCDay() !== 0 && moment.getUTCDay() !== 6
}

function atHour(moment: Date, hours: number): Date {
  return new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate(), hours))
}

/** The moment itself in working time, otherwise the next opening. */
function nextOpen(moment: Date): Date {
  let at = moment
  for (;;) {
    if (isWorkday(at) && at < atHour(at, closes)) return at < atHour(at, opens) ? atHour(at, opens) : at
    at = atHour(new Date(at.getTime() + day), opens)
  }
}

function addWorkingTime(from: Date, length: number): Date {
  let at = nextOpen(from)
  let left = length
  for (;;) {
    const today = atHour(at, closes).getTime() - at.getTime()
    if (left <= today) return new Date(at.getTime() + left)
    left -= today
    at = nextOpen(atHour(at, closes))
  }
}

function addWorkingDays(from: Date, count: number): Date {
  let at = from
  for (let left = count; left > 0;) {
    at = new Date(at.getTime() + day)
    if (isWorkday(at)) left -= 1
  }
  return at
}
