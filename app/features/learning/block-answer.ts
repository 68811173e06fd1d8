// Whether an answer to a lesson's block is right. Every answer is a list of numbers; what they mean depends on the block.
// choice: chosen options; checklist: ticked items; sort: a bucket for each card; match: a right item for each left one;
// dialogue: the reply taken in each scene, from the start to an ending.
import type { AnsweredBlock, BlockOf } from '#app/features/curriculum/segment.ts'

export type Scene = BlockOf<'dialogue'>['scenes'][number]

/** A conversation longer than this goes in circles. */
export const longestDialogue = 50

/** Null where nothing is right or wrong. The answer fits the block: `answerSchema` has seen it. */
export function judgeAnswer(block: AnsweredBlock, answer: readonly number[]): boolean | null {
  switch (block.type) {
    case 'checklist':
      return null
    case 'choice':
      return block.options.every((option, index) => option.correct === answer.includes(index))
    case 'sort':
      return block.cards.every((card, index) => card.bucket === answer[index])
    case 'match':
      return rightMatches(block, answer).every(Boolean)
    case 'dialogue':
      return endOf(block, answer) === 'good'
  }
}

/** For each left item whether its match is right; right items with the same text are the same thing. */
export function rightMatches(block: BlockOf<'match'>, answer: readonly number[]): boolean[] {
  return block.answer.map((right, left) => {
    const given = answer[left]
    return given !== undefined && block.right[given] === block.right[right]
  })
}

/** The scenes a person went through, the start included; null when a reply does not exist. */
export function walkDialogue(block: BlockOf<'dialogue'>, replies: readonly number[]): Scene[] | null {
  const byId = new Map(block.scenes.map((scene) => [scene.id, scene]))
  let scene = byId.get(block.start)
  if (!scene) return null
  const walked = [scene]
  for (const reply of replies) {
    const to: string | undefined = scene.replies[reply]?.to
    scene = to === undefined ? undefined : byId.get(to)
    if (!scene) return null
    walked.push(scene)
  }
  return walked
}

/** A scene without replies closes the conversation, whether or not its author gave it a mark. */
export function isEnding(scene: Scene): boolean {
  return scene.end !== null || scene.replies.length === 0
}

function endOf(block: BlockOf<'dialogue'>, replies: readonly number[]): Scene['end'] {
  return walkDialogue(block, replies)?.at(-1)?.end ?? null
}
