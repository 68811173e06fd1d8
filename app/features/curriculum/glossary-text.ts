// The words of a programme as a text by letters, and as the page shows and searches them.
import type { Block, MaterialText } from './material-tree.ts'

export interface Term {
  slug: string
  term: string
  definition: string
}

export interface Letter {
  letter: string
  terms: Term[]
}

/** By the alphabet; «Ё» stands under «Е». */
export function byLetters(terms: readonly Term[]): Letter[] {
  const letters: Letter[] = []
  for (const one of [...terms].sort((a, b) => a.term.localeCompare(b.term, 'ru'))) {
    const letter = one.term.slice(0, 1).toLocaleUpperCase('ru').replace('Ё', 'Е')
    const last = letters.at(-1)
    if (last?.letter === letter) last.terms.push(one)
    else letters.push({ letter, terms: [one] })
  }
  return letters
}

/** Terms with the query in the word or in its explanation. */
export function findTerms(terms: readonly Term[], query: string): Term[] {
  const wanted = plain(query)
  if (!wanted) return [...terms]
  return terms.filter(({ term, definition }) => plain(`${term} ${definition}`).includes(wanted))
}

/** Case and «ё» make no difference. */
function plain(text: string): string {
  return text.trim().toLocaleLowerCase('ru').replaceAll('ё', 'е')
}

export function glossaryText(terms: readonly Term[]): MaterialText {
  const blocks = byLetters(terms).flatMap(({ letter, terms: own }): Block[] => [
    { kind: 'heading', depth: 2, children: [{ kind: 'text', text: letter }] },
    ...own.map(({ term, definition }): Block => ({
      kind: 'paragraph',
      children: [
        { kind: 'strong', children: [{ kind: 'text', text: term }] },
        { kind: 'text', text: `. ${definition}` },
      ],
    })),
  ])
  return { blocks, notes: [] }
}
