// Progress of one enrolment, computed from the programme's outline and the summary rows. Knows no clock and no database.
import { pathOf } from '#app/features/curriculum/blended-outline.ts'
import type { ModuleOutline, ProgrammeOutline, QuizOutline } from '#app/features/curriculum/outline.ts'
import type { BlendedProgress } from './blended-facts.ts'
import type {
  ComponentFact,
  FinalProgress,
  LessonFact,
  ModuleProgress,
  Pace,
  Progress,
  ProgressFacts,
  TaskProgress,
  TestState,
} from './progress-facts.ts'
import { blendedProgress, sessionDays } from './progress-blended.ts'
import { examProgress } from './progress-exam.ts'
import { measure } from './progress-hours.ts'
import { missingParts, overdueParts } from './progress-left.ts'
import { decideNext } from './progress-next.ts'
import { dueDays } from './progress-pace.ts'
import {
  examLock,
  finalLock,
  finalRemains,
  lessonsBeforeTest,
  moduleLock,
  moduleRemains,
  noAttemptsLeft,
  taskRemains,
} from './progress-sentences.ts'

interface Known {
  component: (componentId: string) => ComponentFact | undefined
  lesson: (lessonId: string) => LessonFact | undefined
  due: (key: string) => Date
  today: Date
}

export function computeProgress(outline: ProgrammeOutline, facts: ProgressFacts, pace: Pace): Progress {
  const components = new Map(facts.components.map((fact) => [fact.componentId, fact]))
  const lessons = new Map(facts.lessons.map((fact) => [fact.lessonId, fact]))
  const days = dueDays(outline, pace.startsOn, pace.endsOn, sessionDays(pace.sessions ?? []))
  const known: Known = {
    component: (id) => components.get(id),
    lesson: (id) => lessons.get(id),
    due: (key) => days.get(key) ?? pace.endsOn,
    today: pace.today,
  }
  const modules: ModuleProgress[] = []
  for (const module of outline.modules) modules.push(moduleProgress(module, modules.at(-1), known))
  const blended = blendedProgress(outline, pace, known)
  const final = finalProgress(outline, modules, blended, known)
  const exam = outline.exam && examProgress(outline.exam, examLock(final.lock), known)
  const parts = { modules, ...blended, exam, final, path: pathOf(outline) }
  const missing = missingParts(parts)
  const complete = missing.length === 0
  return {
    ...parts,
    complete,
    ...measure(outline, parts, complete),
    hours: outline.hours,
    next: decideNext(parts, complete),
    overdue: overdueParts(parts),
    missing,
  }
}

/** A module is complete when all its lessons are read through and its test is passed. */
export function isModuleComplete(lessonsDone: number, lessonsTotal: number, testPassed: boolean): boolean {
  return lessonsDone >= lessonsTotal && testPassed
}

export function isPassed(bestPercent: number | null, passPercent: number): boolean {
  return bestPercent !== null && bestPercent >= passPercent
}

/** Why a component (module, task, project stage, final test) is closed, in one sentence; null when it is open. */
export function lockOf(progress: Progress, componentKey: string): string | null {
  if (progress.final.test.key === componentKey) return progress.final.lock
  if (progress.exam?.key === componentKey) return progress.exam.lock
  for (const module of progress.modules) {
    if (module.key === componentKey) return module.lock
    if (module.task.key === componentKey) return module.task.lock
  }
  const stage = progress.stages.find(({ key }) => key === componentKey)
  if (stage) return stage.lock
  return 'Такого элемента нет в Вашей программе.'
}

/** Why a quiz cannot be started: the lock of its component, lessons before it, no attempts left. */
export function quizLockOf(progress: Progress, quizKey: string): string | null {
  const test = [...progress.modules, progress.final].find((part) => part.test.key === quizKey)?.test
  return test ? test.lock : 'Такого теста нет в Вашей программе.'
}

function moduleProgress(
  outline: ModuleOutline,
  previous: ModuleProgress | undefined,
  known: Known,
): ModuleProgress {
  const fact = known.component(outline.componentId)
  const lessonsTotal = outline.lessons.length
  const lessonsDone = Math.min(fact?.lessonsDone ?? 0, lessonsTotal)
  const lock = previous && !previous.complete ? moduleLock(previous) : null
  const result = testResult(outline.quiz, fact)
  const complete = isModuleComplete(lessonsDone, lessonsTotal, result.passed)
  const left = lessonsTotal - lessonsDone
  const counts = { lessonsDone, lessonsTotal, test: result }
  const dueOn = known.due(outline.key)
  return {
    componentId: outline.componentId,
    key: outline.key,
    number: (previous?.number ?? 0) + 1,
    title: outline.title,
    minutes: outline.minutes,
    lessons: outline.lessons.map(({ id, key, title, minutes }) => {
      const read = known.lesson(id)
      const state = read?.completedAt ? 'done' : read ? 'started' : 'new'
      return { id, key, title, minutes, state, place: read?.place ?? null, seconds: read?.seconds ?? 0 }
    }),
    lessonsDone,
    lessonsTotal,
    test: { ...result, lock: lock ?? (left > 0 ? lessonsBeforeTest(left) : result.lock) },
    complete,
    completedAt: fact?.completedAt ?? null,
    lock,
    remains: complete ? null : moduleRemains(counts),
    dueOn,
    overdue: !complete && known.today > dueOn,
    task: taskProgress(outline.task, lock, known),
  }
}

/** A task opens with its module, so that people can begin it at work while they read. */
function taskProgress(task: ModuleOutline['task'], lock: string | null, known: Known): TaskProgress {
  const state = known.component(task.componentId)?.taskState ?? 'new'
  const dueOn = known.due(task.key)
  return {
    componentId: task.componentId,
    key: task.key,
    title: task.title,
    minutes: task.minutes,
    state,
    lock,
    remains: taskRemains(state, task.minWords),
    dueOn,
    overdue: (state === 'new' || state === 'returned') && known.today > dueOn,
  }
}

function finalProgress(
  { finalTest }: ProgrammeOutline,
  modules: ModuleProgress[],
  { stages, attendance }: BlendedProgress,
  known: Known,
): FinalProgress {
  const fact = known.component(finalTest.componentId)
  const result = testResult(finalTest, fact)
  const lock = finalLock({
    modules: modules.filter((module) => !module.complete).length,
    ...handIns(modules.map(({ task }) => task.state)),
    stages: handIns(stages.filter(({ admission }) => admission).map(({ state }) => state)),
    sessions: Math.max(0, attendance.required - attendance.attended),
  })
  const dueOn = known.due(finalTest.key)
  return {
    componentId: finalTest.componentId,
    test: { ...result, lock: lock ?? result.lock },
    complete: result.passed,
    completedAt: fact?.completedAt ?? null,
    lock,
    remains: result.passed ? null : finalRemains(result),
    dueOn,
    overdue: !result.passed && known.today > dueOn,
  }
}

function handIns(states: TaskProgress['state'][]): { tasks: number; waiting: number } {
  const waiting = states.filter((state) => state === 'submitted').length
  const accepted = states.filter((state) => state === 'accepted').length
  return { tasks: states.length - waiting - accepted, waiting }
}

function testResult(quiz: QuizOutline, fact: ComponentFact | undefined): TestState {
  const bestPercent = fact?.bestPercent ?? null
  const attemptsUsed = fact?.attemptsUsed ?? 0
  const passed = isPassed(bestPercent, quiz.passPercent)
  const { key, title, minutes, passPercent } = quiz
  const attempts = quiz.attempts + (fact?.attemptsAdded ?? 0)
  const lock = !passed && attemptsUsed >= attempts ? noAttemptsLeft() : null
  return { key, title, minutes, bestPercent, passPercent, passed, attemptsUsed, attempts, lock }
}
