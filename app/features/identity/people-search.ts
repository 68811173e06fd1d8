// A search line as words, each in the spellings a database without Russian collation can find.

const mostWords = 5

/** «соколова м» is [['соколова', 'Соколова'], ['м', 'М']]: every word must be found, in one of its spellings. */
export function nameForms(search: string): string[][] {
  return search
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, mostWords)
    .map((word) => {
      const low = word.toLocaleLowerCase('ru-RU')
      return [...new Set([low, low.charAt(0).toLocaleUpperCase('ru-RU') + low.slice(1), word])]
    })
}
