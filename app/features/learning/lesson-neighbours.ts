// What stands around a lesson: the lessons of its module, the one before, and the step that follows it.
import type { LessonState, Progress } from './progress-facts.ts'

type LessonLink = Pick<LessonState, 'key' | 'title' | 'minutes' | 'state'>

export type NextStep =
  | { kind: 'lesson'; key: string; title: string; minutes: number }
  /** `lock`: why the test cannot be taken now. */
  | { kind: 'test'; key: string; title: string; minutes: number; lock: string | null }
  /** The module is behind: back to the path of the programme. */
  | { kind: 'path' }

export interface LessonNeighbours {
  lessons: LessonLink[]
  test: { key: string; title: string; minutes: number; passed: boolean; lock: string | null }
  previous: { key: string; title: string } | null
  next: NextStep
}

export function lessonNeighbours(progress: Progress, moduleKey: string, position: number): LessonNeighbours {
  const module = progress.modules.find(({ key }) => key === moduleKey)
  if (!module) throw new Error(`No module ${moduleKey}`)
  const { key, title, minutes, passed, lock } = module.test
  const test = { key, title, minutes, passed, lock }
  const before = module.lessons[position - 1]
  return {
    lessons: module.lessons.map(linkTo),
    test,
    previous: before ? { key: before.key, title: before.title } : null,
    next: nextStep(progress, moduleKey, position),
  }
}

function nextStep(progress: Progress, moduleKey: string, position: number): NextStep {
  const index = progress.modules.findIndex(({ key }) => key === moduleKey)
  const module = progress.modules[index]
  const lesson = module?.lessons[position + 1]
  if (lesson) return { kind: 'lesson', key: lesson.key, title: lesson.title, minutes: lesson.minutes }
  if (module && !module.test.passed) {
    const { key, title, minutes, lock } = module.test
    return { kind: 'test', key, title, minutes, lock }
  }
  const following = progress.modules[index + 1]
  const first = following?.lock ? undefined : following?.lessons[0]
  return first
    ? { kind: 'lesson', key: first.key, title: first.title, minutes: first.minutes }
    : { kind: 'path' }
}

function linkTo({ key, title, minutes, state }: LessonState): LessonLink {
  return { key, title, minutes, state }
}
