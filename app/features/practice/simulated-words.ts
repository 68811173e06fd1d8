// Simulated moments in words. They have no zone: the clock of a case is the same for everybody.
import { clockOf, formatDate } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'

const weekdays = ['вс', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб']

/** «12 марта, чт, 08:40» */
export function sayMoment(moment: Date): string {
  const [day = ''] = formatDate(moment, 'UTC').split(/\s20\d\d/)
  return `${day}, ${weekdays[moment.getUTCDay()]}, ${clockOf(moment, 'UTC')}`
}

/** «2 дня 4 часа», «35 минут» */
export function saySpan(minutes: number): string {
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  const rest = Math.round(minutes % 60)
  const parts = [
    days ? counted(days, 'день', 'дня', 'дней') : '',
    hours ? counted(hours, 'час', 'часа', 'часов') : '',
    !days && rest ? counted(rest, 'минута', 'минуты', 'минут') : '',
  ].filter(Boolean)
  return parts.join(' ') || 'сразу'
}

export function minutesBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 60_000
}
