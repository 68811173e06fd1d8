// Russian wording of the papers: the verb in the person's gender, the period of study, the kind of hours.
import { formatDay } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'

/** By the patronymic; both forms where it tells nothing. */
export function passedVerb(patronymic: string | null): string {
  const word = patronymic?.trim().toLocaleLowerCase('ru-RU') ?? ''
  if (/(вна|ична|инична|кызы|гызы)$/.test(word)) return 'прошла'
  if (/(вич|ьич|мич|оглы|оглу|улы)$/.test(word)) return 'прошёл'
  return 'прошёл(ла)'
}

/** «22 ноября 2026 г.» that no line end tears apart. */
export function dayInWords(day: string): string {
  return formatDay(new Date(`${day}T00:00:00.000Z`)).replaceAll(' ', '\u00a0')
}

/** «с 11 октября 2026 г. по 20 ноября 2026 г.» */
export function periodInWords(from: string, to: string): string {
  return `с ${dayInWords(from)} по ${dayInWords(to)}`
}

/** «16 академических часов» */
export function hoursInWords(hours: number): string {
  return counted(hours, 'академический час', 'академических часа', 'академических часов')
}

/** «в объёме 16 академических часов», «в объёме 21 академического часа» */
export function volumeInWords(hours: number): string {
  const one = hours % 10 === 1 && hours % 100 !== 11
  return `в объёме ${hours}\u00a0${one ? 'академического часа' : 'академических часов'}`
}
