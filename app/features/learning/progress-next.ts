// What a person can do now, in the order of the programme, and which of it comes first.
import type { FinalProgress, ModuleProgress, Next, Step } from './progress-facts.ts'

/** Decides the next step. Lessons of one module come one by one, so a module offers one lesson or its test. */
export function decideNext(modules: ModuleProgress[], final: FinalProgress, complete: boolean): Next {
  if (complete) return { kind: 'done' }
  const [step, ...others] = openSteps(modules, final)
  if (step) return { kind: 'step', step, others }
  const stuck = [...modules, final].find((part) => !part.lock && !part.complete)
  if (stuck) return { kind: 'stuck', title: stuck.test.title }
  return { kind: 'wait', tasks: modules.filter(({ task }) => task.state === 'submitted').length }
}

/** Everything that is open and asks something of the learner. */
export function openSteps(modules: ModuleProgress[], final: FinalProgress): Step[] {
  const steps: (Step | null)[] = modules.flatMap((module) => [lessonOrTest(module), taskStep(module)])
  return [...steps, finalStep(final)].filter((step): step is Step => step !== null)
}

function lessonOrTest(module: ModuleProgress): Step | null {
  if (module.lock || module.complete) return null
  const shared = { module: named(module), dueOn: module.dueOn, overdue: module.overdue }
  const index = module.lessons.findIndex((lesson) => lesson.state !== 'done')
  const lesson = module.lessons[index]
  if (lesson) {
    const position = { number: index + 1, of: module.lessons.length, place: lesson.place }
    const { key, title, minutes } = lesson
    return { kind: 'lesson', key, title, minutes, ...shared, begun: lesson.state === 'started', position }
  }
  const { test } = module
  if (test.lock || test.passed) return null
  const { key, title, minutes } = test
  return { kind: 'test', key, title, minutes, ...shared, begun: test.attemptsUsed > 0, position: null }
}

function taskStep(module: ModuleProgress): Step | null {
  const { key, title, minutes, lock, state, dueOn, overdue } = module.task
  if (lock || state === 'accepted' || state === 'submitted') return null
  const begun = state === 'returned'
  return { kind: 'task', key, title, minutes, module: named(module), dueOn, overdue, begun, position: null }
}

function finalStep({ test, lock, complete, dueOn, overdue }: FinalProgress): Step | null {
  if (lock || complete || test.lock) return null
  const { key, title, minutes } = test
  return {
    kind: 'final',
    key,
    title,
    minutes,
    module: null,
    dueOn,
    overdue,
    begun: test.attemptsUsed > 0,
    position: null,
  }
}

function named({ number, title }: ModuleProgress): { number: number; title: string } {
  return { number, title }
}
