// Commands of the lesson page: an answer to a block and the end of a lesson. Written at once, never queued.
import { closedToLearners, readCohortState, stateAllows } from '#app/features/cohorts/cohort-state.ts'
import { findLesson } from '#app/features/curriculum/outline.ts'
import { getLessonSegments } from '#app/features/curriculum/programme.server.ts'
import { type AnsweredBlock, isAnswered } from '#app/features/curriculum/segment.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { judgeAnswer } from './block-answer.ts'
import { readAnswer } from './block-answer.schema.ts'
import { lessonIsComplete } from './completion.ts'
import { readLesson } from './lesson-rows.server.ts'
import { lockOf } from './progress.ts'
import { refreshModule, withProgress } from './progress.server.ts'
import { addLearningEvent } from './progress-summary.server.ts'

type Asker = Pick<Viewer, 'userId'>

export type LessonOutcome =
  | { outcome: 'recorded' }
  /** The answer is not whole: one sentence for the block. */
  | { outcome: 'invalid'; problem: string }
  /** The lesson is closed: why. */
  | { outcome: 'refused'; reason: string }

interface OpenLesson {
  enrolmentId: string
  lessonId: string
  lessonKey: string
  componentId: string
  requiredBlocks: string[]
  contentHash: string
}

export interface BlockForm {
  enrolmentId: string
  lessonKey: string
  block: string
  form: FormData
}

/** Keeps the answer to a block; a later answer replaces it. Null: no such enrolment, lesson or block for the viewer. */
export async function recordBlockAnswer(
  viewer: Asker,
  { enrolmentId, lessonKey, block: blockId, form }: BlockForm,
  now = new Date(),
): Promise<LessonOutcome | null> {
  const lesson = await openLesson(viewer, enrolmentId, lessonKey, now)
  if (!lesson || 'outcome' in lesson) return lesson
  const block = await findBlock(lesson.contentHash, blockId)
  if (!block) return null
  const { answer, problem } = readAnswer(block, form)
  if (!answer) return { outcome: 'invalid', problem }
  const correct = judgeAnswer(block, answer)
  const response = JSON.stringify(answer)
  const { lessonId } = lesson
  await inTransaction(async (tx) => {
    const key = { enrolmentId_lessonId_block: { enrolmentId, lessonId, block: blockId } }
    const known = await tx.blockAnswer.findUnique({ where: key, select: { response: true } })
    // The same answer again is a second press of the button.
    if (known?.response === response) return
    await tx.blockAnswer.upsert({
      where: key,
      create: { enrolmentId, lessonId, block: blockId, response, correct, answeredAt: now },
      update: { response, correct, answeredAt: now },
    })
    const detail = { block: blockId, response, correct }
    await addLearningEvent(tx, { enrolmentId, kind: 'block-answered', subject: lessonKey, detail, at: now })
    await refreshLesson(tx, lesson, { now })
  })
  return { outcome: 'recorded' }
}

/** Notes that the reader came to the end of the lesson. */
export async function recordLessonEnd(
  viewer: Asker,
  { enrolmentId, lessonKey }: { enrolmentId: string; lessonKey: string },
  now = new Date(),
): Promise<LessonOutcome | null> {
  const lesson = await openLesson(viewer, enrolmentId, lessonKey, now)
  if (!lesson || 'outcome' in lesson) return lesson
  await inTransaction((tx) => refreshLesson(tx, lesson, { now, endReached: true }))
  return { outcome: 'recorded' }
}

/** Rewrites the lesson's row from what is stored now, and the module's summary when the lesson became complete. */
async function refreshLesson(
  tx: Transaction,
  { enrolmentId, lessonId, lessonKey, componentId, requiredBlocks }: OpenLesson,
  { now, endReached = false }: { now: Date; endReached?: boolean },
): Promise<void> {
  const key = { enrolmentId_lessonId: { enrolmentId, lessonId } }
  const before = await tx.lessonProgress.findUnique({ where: key })
  const answers = await tx.blockAnswer.findMany({ where: { enrolmentId, lessonId }, select: { block: true } })
  const endReachedAt = before?.endReachedAt ?? (endReached ? now : null)
  const answeredBlocks = answers.map(({ block }) => block)
  const complete = lessonIsComplete({ requiredBlocks, answeredBlocks, endReachedAt })
  const completedAt = before?.completedAt ?? (complete ? now : null)
  await tx.lessonProgress.upsert({
    where: key,
    create: { enrolmentId, lessonId, firstViewAt: now, lastViewAt: now, endReachedAt, completedAt },
    update: { endReachedAt, completedAt },
  })
  if (endReachedAt && !before?.endReachedAt)
    await addLearningEvent(tx, { enrolmentId, kind: 'lesson-end-reached', subject: lessonKey, at: now })
  if (!completedAt || before?.completedAt) return
  await addLearningEvent(tx, { enrolmentId, kind: 'lesson-completed', subject: lessonKey, at: now })
  await refreshModule(tx, { enrolmentId, componentId, now })
}

async function openLesson(
  viewer: Asker,
  enrolmentId: string,
  lessonKey: string,
  now: Date,
): Promise<OpenLesson | { outcome: 'refused'; reason: string } | null> {
  const row = await readLesson(viewer, enrolmentId, lessonKey)
  if (!row) return null
  if (!stateAllows(readCohortState(row.enrolment.cohort.state)).learning)
    return { outcome: 'refused', reason: closedToLearners }
  const { outline, progress } = await withProgress(row.enrolment, now)
  const found = findLesson(outline, lessonKey)
  if (!found) return null
  const reason = lockOf(progress, found.module.key)
  if (reason) return { outcome: 'refused', reason }
  const { requiredBlocks, contentHash } = found.lesson
  const { componentId } = found.module
  return { enrolmentId, lessonId: row.lessonId, lessonKey, componentId, requiredBlocks, contentHash }
}

async function findBlock(contentHash: string, id: string): Promise<AnsweredBlock | null> {
  for (const segment of (await getLessonSegments(contentHash)) ?? [])
    if ('block' in segment && isAnswered(segment.block) && segment.block.id === id) return segment.block
  return null
}
