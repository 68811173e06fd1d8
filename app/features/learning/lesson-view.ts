// What a reader may see of a lesson: right answers and explanations join a block once it is answered, not earlier.
import type { AnsweredBlock, Block, BlockOf, Segment } from '#app/features/curriculum/segment.ts'
import { isAnswered } from '#app/features/curriculum/segment.ts'
import { rightMatches, walkDialogue } from './block-answer.ts'
import type { LessonNeighbours } from './lesson-neighbours.ts'

/** The current answer to a block, as stored. */
export interface GivenAnswer {
  answer: number[]
  correct: boolean | null
}

type Shown<T extends AnsweredBlock['type'], Left extends PropertyKey, Given> = Omit<BlockOf<T>, Left> & {
  given: (GivenAnswer & Given) | null
}

export type ShownChoice = Shown<
  'choice',
  'options',
  { options: { correct: boolean; explain: string | null }[] }
> & { options: { body: string }[] }
export type ShownSort = Shown<'sort', 'cards' | 'explain', { right: number[]; explain: string | null }> & {
  cards: { body: string }[]
}
export type ShownMatch = Shown<
  'match',
  'answer' | 'explain',
  { right: number[]; fits: boolean[]; explain: string | null }
>
export type ShownChecklist = Shown<'checklist', never, unknown>
export type ShownDialogue = Shown<'dialogue', never, unknown>

export type ShownBlock =
  Exclude<Block, AnsweredBlock> | ShownChoice | ShownSort | ShownMatch | ShownChecklist | ShownDialogue

export type ShownSegment = { anchor: string; html: string } | { anchor: string; block: ShownBlock }

/** What the page around the text shows. */
export interface LessonFace {
  lessonId: string
  versionId: string
  programmeTitle: string
  module: { key: string; number: number; title: string; memo: string | null }
  lesson: { key: string; title: string; minutes: number; takeaway: string; number: number; of: number }
  /** Why the lesson is closed; then its text is not shown. */
  lock: string | null
  /** What was done of what completes the lesson: required answers and the end. */
  done: number
  total: number
  endReached: boolean
  complete: boolean
  /** The first required block without an answer. */
  firstUnanswered: string | null
  /** «Осталось …»; null when nothing is left. */
  remains: string | null
  /** Anchor where the reader left an unfinished lesson. */
  place: string | null
  neighbours: LessonNeighbours
}

export function showSegments(
  segments: readonly Segment[],
  answers: ReadonlyMap<string, GivenAnswer>,
): ShownSegment[] {
  return segments.map((segment) => {
    if ('html' in segment) return segment
    const { anchor, block } = segment
    return { anchor, block: isAnswered(block) ? showBlock(block, answers.get(block.id) ?? null) : block }
  })
}

function showBlock(block: AnsweredBlock, stored: GivenAnswer | null): ShownBlock {
  switch (block.type) {
    case 'choice': {
      const options = block.options.map(({ body }) => ({ body }))
      const solution = block.options.map(({ correct, explain }) => ({ correct, explain }))
      return { ...block, options, given: stored && { ...stored, options: solution } }
    }
    case 'sort': {
      const { explain, ...rest } = block
      const right = block.cards.map(({ bucket }) => bucket)
      const cards = block.cards.map(({ body }) => ({ body }))
      return { ...rest, cards, given: stored && { ...stored, right, explain } }
    }
    case 'match': {
      const { explain, answer, ...rest } = block
      const given = stored && { ...stored, right: answer, fits: rightMatches(block, stored.answer), explain }
      return { ...rest, given }
    }
    case 'checklist':
      return { ...block, given: stored }
    case 'dialogue':
      return { ...block, given: stored && walkDialogue(block, stored.answer) ? stored : null }
  }
}
