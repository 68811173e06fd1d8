// The name by which people sort and look up a territory: «Уренский», «Нижний Новгород», «Мордовия».

const status =
  /(?<![\p{L}-])(муниципальный округ|муниципальный район|городской округ|рабочий пос[её]лок|город|г\.|республика|автономный округ|автономная область|область|край)(?![\p{L}-])/giu

/** «Уренский» of «Уренский муниципальный округ», «Саров» of «городской округ город Саров (ЗАТО)». */
export function properName(name: string): string {
  const bare = name
    .replace(/\(.*?\)/g, ' ')
    .replace(/\s+—\s.*$/, ' ')
    .replace(status, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return bare || name
}

const collator = new Intl.Collator('ru')

/** For `sort`: by proper names, in the Russian order (ё beside е). */
export function byProperName(a: { sortName: string }, b: { sortName: string }): number {
  return collator.compare(a.sortName, b.sortName)
}

/** Words in lower case, ё as е, without signs. */
export function searchWords(text: string): string[] {
  return (
    text
      .toLocaleLowerCase('ru-RU')
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).slice(0, 12)
}

/** Whether each word of the query begins a word of the text. An empty query finds nothing. */
export function answersQuery(text: string, query: string): boolean {
  const words = searchWords(query)
  const present =
    text
      .toLocaleLowerCase('ru-RU')
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length > 0 && words.every((word) => present.some((other) => other.startsWith(word)))
}
