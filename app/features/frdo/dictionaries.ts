// The lists of ФИС ФРДО. Values are compared letter by letter, double spaces included; no list is fixed here.
import { type DictionaryName, dictionaryNames } from './columns.ts'

export type Dictionaries = Readonly<Record<DictionaryName, readonly string[]>>

/** Dictionaries from lists by name; the names whose list is absent or empty otherwise. */
export function gatherDictionaries(
  lists: Partial<Record<string, readonly string[]>>,
): { outcome: 'whole'; dictionaries: Dictionaries } | { outcome: 'incomplete'; missing: DictionaryName[] } {
  const missing = dictionaryNames.filter((name) => !lists[name]?.length)
  if (missing.length) return { outcome: 'incomplete', missing }
  const pairs = dictionaryNames.map((name) => [name, lists[name] ?? []])
  return { outcome: 'whole', dictionaries: Object.fromEntries(pairs) as unknown as Dictionaries }
}

/**
 * The first of the spellings that the list has. Lists of different years say the same in different words
 * («Очно-заочная (вечерняя)», «Очно-заочная»); when none is there, the first is given and the check says so.
 */
export function wordFrom(list: readonly string[], spellings: readonly [string, ...string[]]): string {
  return spellings.find((spelling) => list.includes(spelling)) ?? spellings[0]
}
