// What a rule may know about a word: its possible readings. Knows no dictionary and no package.

export interface Parse {
  lemma: string
  /** Part of speech and grammemes of OpenCorpora: VERB, perf, futr, 1per, anim… */
  pos: string
  tags: ReadonlySet<string>
}

/** Readings of one word in lower case, the likeliest first; at least one. */
export type Analyse = (word: string) => readonly Parse[]

/** «Ё» and «е» are one letter to every rule. */
export function plainLetters(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е')
}
