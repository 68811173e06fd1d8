// The language that the course teaches to drop may stand in it only where it is shown as bad.
import type { Passage } from './course-text.ts'
import type { Problem } from './problem.ts'

export interface HeavyPhrase {
  /** A regular expression over lower-case text with «ё» as «е», at the beginning of a word. */
  pattern: string
  instead: string
}

export function checkPlainWords(passages: Passage[], phrases: HeavyPhrase[]): Problem[] {
  const heavy = phrases.map(({ pattern, instead }) => ({
    instead,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${pattern})`, 'u'),
  }))
  return passages.flatMap((passage) => {
    const text = judged(passage)
    return heavy.flatMap(({ pattern, instead }) => {
      const found = pattern.exec(text.toLowerCase().replaceAll('ё', 'е'))
      if (!found) return []
      const words = text.slice(found.index, found.index + found[0].length + 15).trim()
      const message = `Канцелярит вне примера: «${words}…» Лучше: ${instead}. Если это пример, как не надо, возьмите в «ёлочки».`
      return [{ file: passage.file, line: passage.line, message }]
    })
  })
}

/** «Ёлочки» hold other people's words, bad ones too. The good side of an example is all quotation and is judged whole. */
function judged({ text, bad, place, inside }: Passage): string {
  if (bad || place === 'footnote') return ''
  if (inside.includes('After')) return text
  return text.replace(/«[^«»]*(?:«[^«»]*»[^«»]*)*»/g, (quote) => '·'.repeat(quote.length))
}
