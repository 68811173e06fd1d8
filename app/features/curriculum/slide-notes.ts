// Parts the slides of a session from what is said beside them: paragraphs that begin with «Ведущему:» are not for the screen.
import { type Block, type MaterialText, plainText, sectionsOf } from './material-tree.ts'

const mark = /^Ведущему:\s*/

/** `words` has a heading for each slide with something to say, numbered as printed (the title is slide 1); null for none. */
export function partSlides({ blocks, notes }: MaterialText): {
  slides: MaterialText
  words: MaterialText | null
} {
  const words: Block[] = []
  let number = 1
  for (const { heading, blocks: own } of sectionsOf(blocks)) {
    if (heading) number += 1
    const said = own.filter(isNote)
    if (!said.length) continue
    const title = heading ? `${number}. ${plainText(heading)}` : '1. Первый слайд'
    words.push({ kind: 'heading', depth: 2, children: [{ kind: 'text', text: title }] })
    words.push(...said.map(withoutMark))
  }
  const slides = { blocks: blocks.filter((one) => !isNote(one)), notes }
  return { slides, words: words.length ? { blocks: words, notes } : null }
}

function isNote(one: Block): boolean {
  return one.kind === 'paragraph' && mark.test(plainText(one.children))
}

function withoutMark(one: Block): Block {
  if (one.kind !== 'paragraph') return one
  const [first, ...rest] = one.children
  if (first?.kind !== 'text') return one
  const text = first.text.replace(mark, '')
  return {
    ...one,
    children: [{ ...first, text: text.charAt(0).toLocaleUpperCase('ru') + text.slice(1) }, ...rest],
  }
}
