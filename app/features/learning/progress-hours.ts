// How much is done: by minutes for the eye, in academic hours for the papers.
import type { ProgrammeOutline } from '#app/features/curriculum/outline.ts'
import type { ModuleProgress } from './progress-facts.ts'
import type { Parts } from './progress-next.ts'

interface Share {
  done: number
  total: number
}

/** The hours of a programme's parts are earned in proportion to their minutes, rounded down to a half. */
export function measure(
  outline: ProgrammeOutline,
  { modules, sessions, stages, pending, exam, final }: Parts,
  complete: boolean,
): { fraction: number; hoursDone: number } {
  const learning = add(modules.map(learningMinutes))
  const tasks = add(modules.map(({ task }) => share(task.minutes, task.state === 'accepted')))
  const last = share(final.test.minutes, final.complete)
  const together = add(sessions.map(({ hours, counts }) => share(hours * 45, counts)))
  const project = add(stages.map(({ minutes, state }) => share(minutes, state === 'accepted')))
  const practice = add(exam ? [share(exam.hours * 45, exam.state === 'passed')] : [])
  const ahead = add(pending.map(({ hours }) => share(hours * 45, false)))
  const all = add([learning, tasks, together, project, practice, ahead, last])
  const earned =
    hoursOf(outline, 'lessonsAndTests') * ratio(learning) +
    hoursOf(outline, 'workTasks') * ratio(tasks) +
    hoursOf(outline, 'sessions') * ratio(together) +
    hoursOf(outline, 'project') * ratio(project) +
    hoursOf(outline, 'practice') * ratio(practice) +
    hoursOf(outline, 'finalTest') * ratio(last)
  return {
    fraction: complete ? 1 : ratio(all),
    hoursDone: complete ? outline.hours : Math.min(Math.floor(earned * 2 + 1e-9) / 2, outline.hours),
  }
}

function learningMinutes(module: ModuleProgress): Share {
  const lessons = module.lessons.map((lesson, index) =>
    share(lesson.minutes, module.complete || lesson.state === 'done' || countsWithoutRows(module, index)),
  )
  return add([...lessons, share(module.test.minutes, module.test.passed)])
}

/** Where only the sum is known, the first lessons stand for the done ones. */
function countsWithoutRows(module: ModuleProgress, index: number): boolean {
  return module.lessons.every(({ state }) => state === 'new') && index < module.lessonsDone
}

function share(minutes: number, done: boolean): Share {
  return { done: done ? minutes : 0, total: minutes }
}

function add(shares: Share[]): Share {
  return shares.reduce((sum, one) => ({ done: sum.done + one.done, total: sum.total + one.total }), {
    done: 0,
    total: 0,
  })
}

function ratio({ done, total }: Share): number {
  return total > 0 ? done / total : 0
}

function hoursOf(outline: ProgrammeOutline, part: string): number {
  return outline.components[part] ?? 0
}
