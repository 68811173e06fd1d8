// Words of the marking pages: modes and how long a reply has waited.
import { counted } from '#app/lib/russian.ts'

export const modeWords: Record<string, string> = {
  exam: 'экзамен',
  exercise: 'упражнение',
  shift: 'смена',
}

/** «3 дня», «5 часов», «меньше часа» */
export function waitedWords(since: Date, now: Date): string {
  const hours = Math.floor((now.getTime() - since.getTime()) / 3_600_000)
  if (hours < 1) return 'меньше часа'
  if (hours < 48) return counted(hours, 'час', 'часа', 'часов')
  return counted(Math.floor(hours / 24), 'день', 'дня', 'дней')
}
