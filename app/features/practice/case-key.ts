// The key of a new case, made of its title: Latin letters that a file and an address can carry.

const letters: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}

/** Addresses beside those of cases. */
const reserved = ['new']

/** «Холодные батареи» gives «kholodnye-batarei», or «kholodnye-batarei-2» where that is taken. */
export function caseKeyOf(title: string, taken: string[]): string {
  const latin = [...title.toLocaleLowerCase('ru-RU')].map((letter) => letters[letter] ?? letter).join('')
  const words = latin
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 34)
    .replace(/^[^a-z]+|-+$/g, '')
  const key = words || 'case'
  const used = [...taken, ...reserved]
  if (!used.includes(key)) return key
  let number = 2
  while (used.includes(`${key}-${number}`)) number += 1
  return `${key}-${number}`
}
