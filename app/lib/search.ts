// Search words for databases that compare Cyrillic letters by case: the likely spellings of what was typed.

/** «осень» → «осень», «Осень», «ОСЕНЬ»; nothing for an empty query. */
export function spellings(query: string): string[] {
  const word = query.trim().replace(/\s+/g, ' ').slice(0, 100)
  if (!word) return []
  const lower = word.toLocaleLowerCase('ru-RU')
  const upper = word.toLocaleUpperCase('ru-RU')
  const capital = lower.replace(
    /(^|[\s-])(\p{L})/gu,
    (_all, before: string, letter: string) => before + letter.toLocaleUpperCase('ru-RU'),
  )
  // «Абдул-оглы»: the second part may begin small.
  const first = lower.charAt(0).toLocaleUpperCase('ru-RU') + lower.slice(1)
  return [...new Set([word, lower, capital, first, upper])]
}

/** The same as ranges of whatever begins so: unlike LIKE, an index answers them. */
export function beginnings(query: string): { gte: string; lt: string }[] {
  return spellings(query).map((word) => ({ gte: word, lt: `${word}\u{10FFFF}` }))
}
