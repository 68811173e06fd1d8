// A lesson read by a person who does not exist, with the rows the real commands leave. For seeds and tests.
import { findLesson } from '#app/features/curriculum/outline.ts'
import { type AnsweredBlock, isAnswered, segments } from '#app/features/curriculum/segment.ts'
import { type Database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { judgeAnswer } from './block-answer.ts'
import { lockOf } from './progress.ts'
import { findProgress, refreshModule } from './progress.server.ts'
import { addLearningEvent } from './progress-summary.server.ts'
import { rightAnswer } from './right-answer.ts'

export interface Reading {
  enrolmentId: string
  userId: string
  lessonKey: string
  /** When the lesson was opened. */
  at: Date
  minutes: number
  /** Left half-way at this anchor: nothing is answered and nothing completed. */
  leftAt?: string
}

/** Throws where the lesson is closed or unknown: a seed must tell a possible story. */
export async function simulateReading(on: Database, reading: Reading): Promise<void> {
  const { enrolmentId, userId, lessonKey, at, minutes, leftAt } = reading
  const end = new Date(at.getTime() + minutes * 60_000)
  await inTransaction(async (tx) => {
    const learner = await findProgress({ userId }, enrolmentId, at, tx)
    const found = learner && findLesson(learner.outline, lessonKey)
    if (!found || lockOf(learner.progress, found.module.key))
      throw new Error(`Lesson ${lessonKey} is not open in ${enrolmentId}`)
    const { lesson, module } = found
    const row = { firstViewAt: at, lastViewAt: end, seconds: minutes * 60, place: leftAt ?? null }
    const done = leftAt ? {} : { endReachedAt: end, completedAt: end }
    const key = { enrolmentId, lessonId: lesson.id }
    await tx.lessonProgress.create({ data: { ...key, ...row, ...done } })
    if (leftAt) return
    for (const block of await readBlocks(tx, lesson.contentHash, lesson.requiredBlocks)) {
      const detail = { ...answerRightly(block) }
      await tx.blockAnswer.create({ data: { ...key, ...detail, answeredAt: end } })
      await addLearningEvent(tx, { enrolmentId, kind: 'block-answered', subject: lessonKey, detail, at: end })
    }
    for (const kind of ['lesson-end-reached', 'lesson-completed'])
      await addLearningEvent(tx, { enrolmentId, kind, subject: lessonKey, at: end })
    await refreshModule(tx, { enrolmentId, componentId: module.componentId, now: end })
  }, on)
}

export interface SimulatedAnswer {
  block: string
  response: string
  correct: boolean | null
}

/** The right answers of the blocks that a lesson asks for, by lesson: for rows that are written in bulk. */
export async function answersOfLessons(
  on: Database,
  lessons: { id: string; contentHash: string; requiredBlocks: string[] }[],
): Promise<Map<string, SimulatedAnswer[]>> {
  const rows = await on.lessonContent.findMany({
    where: { hash: { in: lessons.map(({ contentHash }) => contentHash) } },
  })
  const contents = new Map(rows.map(({ hash, segments }) => [hash, segments]))
  return new Map(
    lessons.map(({ id, contentHash, requiredBlocks }) => {
      const blocks = blocksOf(contents.get(contentHash) ?? '[]', requiredBlocks)
      return [id, blocks.map(answerRightly)]
    }),
  )
}

function answerRightly(block: AnsweredBlock): SimulatedAnswer {
  const answer = rightAnswer(block)
  return { block: block.id, response: JSON.stringify(answer), correct: judgeAnswer(block, answer) }
}

async function readBlocks(tx: Transaction, hash: string, wanted: string[]): Promise<AnsweredBlock[]> {
  const content = await tx.lessonContent.findUniqueOrThrow({ where: { hash } })
  return blocksOf(content.segments, wanted)
}

function blocksOf(stored: string, wanted: string[]): AnsweredBlock[] {
  return segments.parse(JSON.parse(stored)).flatMap((segment) => {
    const block = 'block' in segment && isAnswered(segment.block) ? segment.block : null
    return block && wanted.includes(block.id) ? [block] : []
  })
}
