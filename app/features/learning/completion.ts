// When a lesson is complete, and what is still missing. Opening it or spending minutes on it completes nothing.

export interface LessonFacts {
  /** Ids of the blocks that must be answered, from the outline. */
  requiredBlocks: readonly string[]
  /** Ids of the blocks this person has answered, rightly or wrongly. */
  answeredBlocks: Iterable<string>
  endReachedAt: Date | null
}

export interface LessonRemainder {
  /** Required blocks without an answer, in the order of the lesson. */
  blocks: string[]
  /** The end was not reached yet. */
  end: boolean
}

export function lessonRemainder({
  requiredBlocks,
  answeredBlocks,
  endReachedAt,
}: LessonFacts): LessonRemainder {
  const answered = new Set(answeredBlocks)
  return { blocks: requiredBlocks.filter((block) => !answered.has(block)), end: endReachedAt === null }
}

/** The lesson teaches and does not examine: an answer counts, right or wrong. */
export function lessonIsComplete(facts: LessonFacts): boolean {
  const { blocks, end } = lessonRemainder(facts)
  return blocks.length === 0 && !end
}
