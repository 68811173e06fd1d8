// A right answer to a lesson's block: what a person who understood would give. For seeds and tests.
import type { AnsweredBlock, BlockOf } from '#app/features/curriculum/segment.ts'
import { isEnding, longestDialogue, walkDialogue } from './block-answer.ts'

/** Everything of a checklist is ticked; a conversation is led to a good ending, or to any where none is good. */
export function rightAnswer(block: AnsweredBlock): number[] {
  switch (block.type) {
    case 'checklist':
      return block.items.map((_, index) => index)
    case 'choice':
      return block.options.flatMap((option, index) => (option.correct ? [index] : []))
    case 'sort':
      return block.cards.map((card) => card.bucket)
    case 'match':
      return block.answer
    case 'dialogue':
      return shortestWay(block, true) ?? shortestWay(block, false) ?? []
  }
}

/** The fewest replies that lead to an ending. */
function shortestWay(block: BlockOf<'dialogue'>, good: boolean): number[] | null {
  const seen = new Set<string>()
  const ways: number[][] = [[]]
  for (let way = ways.shift(); way; way = ways.shift()) {
    const scene = walkDialogue(block, way)?.at(-1)
    if (!scene || seen.has(scene.id) || way.length > longestDialogue) continue
    seen.add(scene.id)
    if (isEnding(scene) && (!good || scene.end === 'good')) return way
    for (const [reply] of scene.replies.entries()) ways.push([...way, reply])
  }
  return null
}
