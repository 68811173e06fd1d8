// Everything the lesson page shows, in one statement: the structure and the texts come from memory.
import { findLesson } from '#app/features/curriculum/outline.ts'
import { getLessonSegments } from '#app/features/curriculum/programme.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { lessonRemainder } from './completion.ts'
import { readLesson } from './lesson-rows.server.ts'
import { lessonNeighbours } from './lesson-neighbours.ts'
import { type LessonFace, showSegments, type ShownSegment } from './lesson-view.ts'
import { remainderInWords } from './lesson-words.ts'
import { lockOf } from './progress.ts'
import { withProgress } from './progress.server.ts'

export interface LessonPage extends LessonFace {
  segments: ShownSegment[]
}

export async function findLessonPage(
  viewer: Pick<Viewer, 'userId'>,
  enrolmentId: string,
  lessonKey: string,
  now = new Date(),
): Promise<LessonPage | null> {
  const row = await readLesson(viewer, enrolmentId, lessonKey)
  if (!row) return null
  const { outline, progress, versionId } = await withProgress(row.enrolment, now)
  const found = findLesson(outline, lessonKey)
  const state = found && progress.modules.find(({ key }) => key === found.module.key)
  if (!state) return null
  const { module, lesson, position } = found
  const lock = lockOf(progress, module.key)
  const segments = lock ? [] : await getLessonSegments(lesson.contentHash)
  if (!segments) throw new Error(`No compiled text of lesson ${lessonKey}`)
  const { requiredBlocks, key, title, minutes, takeaway } = lesson
  const { endReachedAt, answers } = row
  const left = lessonRemainder({ requiredBlocks, answeredBlocks: answers.keys(), endReachedAt })
  const total = requiredBlocks.length + 1
  const own = state.lessons[position]
  const complete = own?.state === 'done'
  return {
    lessonId: row.lessonId,
    versionId,
    programmeTitle: outline.title,
    module: { key: module.key, number: state.number, title: module.title, memo: module.memo ?? null },
    lesson: { key, title, minutes, takeaway, number: position + 1, of: module.lessons.length },
    lock,
    segments: showSegments(segments, answers),
    done: total - left.blocks.length - Number(left.end),
    total,
    endReached: endReachedAt !== null,
    complete,
    firstUnanswered: left.blocks[0] ?? null,
    remains: complete ? null : remainderInWords(left),
    place: complete ? null : (own?.place ?? null),
    neighbours: lessonNeighbours(progress, module.key, position),
  }
}
