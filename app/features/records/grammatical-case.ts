// The six cases and the two sexes: the words that declension speaks with.
export const grammaticalCases = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
] as const
export type GrammaticalCase = (typeof grammaticalCases)[number]
export type ObliqueCase = Exclude<GrammaticalCase, 'nominative'>

/** The cases as a form asks for them. */
export const caseTitles: Record<GrammaticalCase, string> = {
  nominative: 'Именительный: кто',
  genitive: 'Родительный: кого',
  dative: 'Дательный: кому',
  accusative: 'Винительный: кого',
  instrumental: 'Творительный: кем',
  prepositional: 'Предложный: о ком',
}

export const sexes = ['male', 'female'] as const
export type Sex = (typeof sexes)[number]
