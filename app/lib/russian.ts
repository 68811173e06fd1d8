// Small facts of Russian text: plural forms and names in short. No declension: that is a library's work.

const rules = new Intl.PluralRules('ru-RU')
// Made once: `toLocaleString` would make a formatter at every call, which a page of sixty lines feels.
const numbers = new Intl.NumberFormat('ru-RU')

/** `plural(3, 'урок', 'урока', 'уроков')` is «урока». */
export function plural(count: number, one: string, few: string, many: string): string {
  const rule = rules.select(count)
  return rule === 'one' ? one : rule === 'few' ? few : many
}

/** «3 урока», with a no-break space. */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${numbers.format(count)}\u00a0${plural(count, one, few, many)}`
}

export function minutesInWords(minutes: number): string {
  return counted(minutes, 'минута', 'минуты', 'минут')
}

/** SQL of a text column in the order of the alphabet: databases compare letters by their codes, «ё» after «я». */
export function alphabeticalSql(column: string): string {
  return `replace(replace(${column}, 'Ё', 'Е'), 'ё', 'е')`
}

/** «4 часа», «0,5 часа». */
export function hoursInWords(hours: number): string {
  if (!Number.isInteger(hours)) return `${numbers.format(hours)}\u00a0часа`
  return counted(hours, 'час', 'часа', 'часов')
}

export interface PersonName {
  surname: string
  givenName: string
  patronymic?: string | null
}

/** «Соколова Марина Сергеевна» */
export function fullName(name: PersonName): string {
  return [name.surname, name.givenName, name.patronymic].filter(Boolean).join(' ')
}

/** «Соколова М. С.»: all that a public page may show. */
export function surnameWithInitials(name: PersonName): string {
  const initials = [name.givenName, name.patronymic]
    .filter((part): part is string => Boolean(part))
    .map((part) => `${[...part][0]?.toLocaleUpperCase('ru-RU')}.`)
  return [name.surname, ...initials].join('\u00a0')
}

/** «Марина Сергеевна»: how the screen addresses a person. Who has one word for a name is addressed by it. */
export function addressName(name: PersonName): string {
  return [name.givenName, name.patronymic].filter(Boolean).join(' ') || name.surname
}

/** A sentence with its full stop; after «2026 г.» or «А. Г.» the one of the abbreviation is enough. */
export function stopped(sentence: string): string {
  return /[.…?!]$/.test(sentence) ? sentence : `${sentence}.`
}
