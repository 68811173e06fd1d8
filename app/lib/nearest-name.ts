// The likeliest name behind a misspelt one. Names of officialdom are compared without quotes, dashes, case and ё.
import { closest, distance } from 'fastest-levenshtein'

/** What two spellings of one name share. */
export function nameKey(name: string): string {
  return name
    .toLocaleLowerCase('ru-RU')
    .replaceAll('ё', 'е')
    .replace(/[«»"'„“”]/g, '')
    .replace(/[‐-―-]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Null where nothing is near: a wrong suggestion is worse than none. */
export function nearestName(typed: string, names: readonly string[]): string | null {
  if (!names.length) return null
  const wanted = nameKey(typed)
  const keys = names.map(nameKey)
  const best = closest(wanted, keys)
  if (distance(wanted, best) > Math.max(2, Math.floor(wanted.length / 4))) return null
  return names[keys.indexOf(best)] ?? null
}

/** « Возможно, «Бор».» or nothing. */
export function maybe(typed: string, names: readonly string[]): string {
  const near = nearestName(typed, names)
  return near === null ? '' : ` Возможно, «${near}».`
}
