// What a person can do now, in the order of the path, and which of it comes first.
import type { PathStep } from '#app/features/curriculum/blended-outline.ts'
import type {
  BlendedProgress,
  DiagnosticProgress,
  ExamProgress,
  SessionProgress,
  StageProgress,
} from './blended-facts.ts'
import type { FinalProgress, ModuleProgress, Next, Step } from './progress-facts.ts'

export interface Parts extends BlendedProgress {
  modules: ModuleProgress[]
  final: FinalProgress
  path: PathStep[]
}

/** Decides the next step. Lessons of one module come one by one, so a module offers one lesson or its test. */
export function decideNext(parts: Parts, complete: boolean): Next {
  if (complete) return { kind: 'done' }
  const [step, ...others] = openSteps(parts)
  if (step) return { kind: 'step', step, others }
  return waitingFor(parts)
}

/** Nothing asks anything of the person now: says whom or what it depends on. */
function waitingFor({ modules, stages, sessions, final, attendance, pending, exam }: Parts): Next {
  const stuck = [...modules, final].find((part) => !part.lock && !part.complete)
  if (stuck) return { kind: 'stuck', title: stuck.test.title }
  const works = [...modules.map(({ task }) => task), ...stages]
  const tasks = works.filter(({ state }) => state === 'submitted').length
  if (tasks) return { kind: 'wait', tasks }
  if (exam?.state === 'waiting' || exam?.state === 'failed' || exam?.state === 'spent')
    return { kind: 'exam', title: exam.title, text: exam.remains ?? '', waiting: exam.state === 'waiting' }
  if (attendance.warning?.reachable === false) return { kind: 'missed', text: attendance.warning.text }
  const session = sessions.find(({ counts, attendance: mark }) => !counts && mark === null)
  if (session && attendance.attended < attendance.required) return { kind: 'meet', session }
  if (pending.length) return { kind: 'pending', titles: pending.map(({ title }) => title) }
  return { kind: 'wait', tasks }
}

/** Everything that is open and asks something of the learner. A session of today comes before all else. */
export function openSteps({ modules, stages, sessions, diagnostics, exam, final, path }: Parts): Step[] {
  const steps = path.flatMap(({ kind, key }): (Step | null)[] => {
    if (kind === 'final') return [finalStep(final)]
    if (kind === 'exam' && exam) return [examStep(exam)]
    const stage = kind === 'stage' && stages.find((one) => one.key === key)
    if (stage) return [stageStep(stage)]
    const diagnostic = kind === 'diagnostic' && diagnostics.find((one) => one.key === key)
    if (diagnostic) return [diagnosticStep(diagnostic)]
    const module = kind === 'module' && modules.find((one) => one.key === key)
    return module ? [lessonOrTest(module), taskStep(module)] : []
  })
  const open = steps.filter((step): step is Step => step !== null)
  const early = new Set(stages.filter((stage) => stage.early && stage.state === 'new').map(({ key }) => key))
  const isEarly = (step: Step) => step.kind === 'stage' && early.has(step.key)
  return [
    ...sessions.flatMap((session) => todayStep(session) ?? []),
    ...open.filter((step) => !isEarly(step)),
    ...open.filter(isEarly),
  ]
}

function todayStep({ when, held, attendance, title, number, hours }: SessionProgress): Step | null {
  if (when !== 'today' || !held || attendance) return null
  const dueOn = held.startsAt
  const named = `Сессия ${number}. ${title}`
  return {
    ...alone,
    kind: 'session',
    key: held.id,
    title: named,
    minutes: hours * 45,
    dueOn,
    overdue: false,
    begun: false,
  }
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

const alone = { module: null, position: null }

function stageStep({ key, title, minutes, lock, state, dueOn, overdue }: StageProgress): Step | null {
  if (lock || state === 'accepted' || state === 'submitted') return null
  return { ...alone, kind: 'stage', key, title, minutes, dueOn, overdue, begun: state === 'returned' }
}

/** Comes once in its window; what was missed asks for nothing. */
function diagnosticStep({ wave, title, minutes, done, state, closesOn }: DiagnosticProgress): Step | null {
  if (done || state !== 'open') return null
  const length = { minutes, dueOn: closesOn, overdue: false }
  return { ...alone, kind: 'diagnostic', key: wave, title, ...length, begun: false }
}

function examStep({ key, title, hours, lock, state, resit, dueOn, overdue }: ExamProgress): Step | null {
  if (lock || (state !== 'new' && state !== 'open')) return null
  const begun = state === 'open' || resit
  return { ...alone, kind: 'exam', key, title, minutes: hours * 45, dueOn, overdue, begun }
}

function finalStep({ test, lock, complete, dueOn, overdue }: FinalProgress): Step | null {
  if (lock || complete || test.lock) return null
  const { key, title, minutes, attemptsUsed } = test
  return { ...alone, kind: 'final', key, title, minutes, dueOn, overdue, begun: attemptsUsed > 0 }
}

function named({ number, title }: ModuleProgress): { number: number; title: string } {
  return { number, title }
}
