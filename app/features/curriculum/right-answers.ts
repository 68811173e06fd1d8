// The right answer to each block, for authors who look a lesson over: a list of numbers, as learners' answers are.
import { type AnsweredBlock, type BlockOf, isAnswered, type Segment } from './segment.ts'

export interface RightAnswer {
  answer: number[]
  /** Null where nothing is right or wrong. */
  correct: boolean | null
}

export function rightAnswers(segments: readonly Segment[]): Map<string, RightAnswer> {
  const blocks = segments.flatMap((segment) => ('block' in segment ? [segment.block] : [])).filter(isAnswered)
  return new Map(blocks.map((block) => [block.id, rightAnswer(block)]))
}

function rightAnswer(block: AnsweredBlock): RightAnswer {
  switch (block.type) {
    case 'checklist':
      return { answer: block.items.map((_, index) => index), correct: null }
    case 'choice':
      return {
        answer: block.options.flatMap(({ correct }, index) => (correct ? [index] : [])),
        correct: true,
      }
    case 'sort':
      return { answer: block.cards.map(({ bucket }) => bucket), correct: true }
    case 'match':
      return { answer: block.answer, correct: true }
    case 'dialogue':
      return { answer: shortestGood(block), correct: true }
  }
}

/** Replies along the shortest way to a good end; none when the dialogue has no good end. */
function shortestGood({ start, scenes }: BlockOf<'dialogue'>): number[] {
  const byId = new Map(scenes.map((scene) => [scene.id, scene]))
  const seen = new Set([start])
  let ways: { at: string; path: number[] }[] = [{ at: start, path: [] }]
  while (ways.length) {
    const good = ways.find(({ at }) => byId.get(at)?.end === 'good')
    if (good) return good.path
    ways = ways.flatMap(({ at, path }) =>
      (byId.get(at)?.replies ?? []).flatMap(({ to }, reply) => {
        if (seen.has(to)) return []
        seen.add(to)
        return [{ at: to, path: [...path, reply] }]
      }),
    )
  }
  return []
}
