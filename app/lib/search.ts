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
  return [...new Set([word, lower, capital, upper])]
}
