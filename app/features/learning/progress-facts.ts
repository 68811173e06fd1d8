// What progress is computed from and what comes out of it: plain data for pages, tests and other wings.
import type { PathStep } from '#app/features/curriculum/blended-outline.ts'
import type { AttendanceKind } from './attendance.ts'
import type { BlendedProgress, ScheduledSession, SessionProgress } from './blended-facts.ts'
import type { TaskState } from './work-state.ts'

export interface ComponentFact {
  componentId: string
  lessonsDone: number
  bestPercent: number | null
  attemptsUsed: number
  /** Granted beyond those of the programme. */
  attemptsAdded?: number
  taskState: TaskState | null
  /** Of a strategy session, once it was marked. */
  attendance?: AttendanceKind | null
  completedAt: Date | null
}

export interface LessonFact {
  lessonId: string
  /** Anchor of the segment where the reader left. */
  place: string | null
  lastViewAt: Date
  completedAt: Date | null
  seconds: number
}

export interface ProgressFacts {
  components: ComponentFact[]
  /** May be empty where only sums are wanted. */
  lessons: LessonFact[]
}

/** Calendar days as UTC midnights; `today` is the day in the cohort's zone. */
export interface Pace {
  startsOn: Date
  endsOn: Date
  today: Date
  /** Sessions the cohort holds, and how many of them a person must attend. */
  sessions?: ScheduledSession[]
  requiredSessions?: number
  /** Of the enrolment: the measurings are counted from them. */
  enrolledOn?: Date
  completedOn?: Date | null
}

export interface LessonState {
  id: string
  key: string
  title: string
  minutes: number
  state: 'done' | 'started' | 'new'
  place: string | null
  seconds: number
}

export interface TestState {
  key: string
  title: string
  minutes: number
  bestPercent: number | null
  passPercent: number
  passed: boolean
  attemptsUsed: number
  attempts: number
  /** Why it cannot be taken now, in one sentence; null when it can. */
  lock: string | null
}

interface Due {
  dueOn: Date
  overdue: boolean
}

export interface TaskProgress extends Due {
  componentId: string
  key: string
  title: string
  minutes: number
  state: TaskState | 'new'
  lock: string | null
  /** What is still to do, in one sentence; null when accepted. */
  remains: string | null
}

export interface ModuleProgress extends Due {
  componentId: string
  key: string
  /** Counts from 1, as people see it. */
  number: number
  title: string
  minutes: number
  lessons: LessonState[]
  lessonsDone: number
  lessonsTotal: number
  test: TestState
  /** All lessons and the test; the task is a component of its own. */
  complete: boolean
  completedAt: Date | null
  lock: string | null
  remains: string | null
  task: TaskProgress
}

export interface FinalProgress extends Due {
  componentId: string
  test: TestState
  complete: boolean
  completedAt: Date | null
  lock: string | null
  remains: string | null
}

export interface Step extends Due {
  kind: 'lesson' | 'test' | 'task' | 'stage' | 'session' | 'diagnostic' | 'exam' | 'final'
  /** Key of the lesson, the quiz, the task, the stage or the wave; id of the session that is held. */
  key: string
  title: string
  minutes: number
  /** Null for what stands outside modules. */
  module: { number: number; title: string } | null
  /** A lesson that was opened, a test that was tried, a task that came back. */
  begun: boolean
  /** Lessons only: which of how many, and where the reader left. */
  position: { number: number; of: number; place: string | null } | null
}

export type Next =
  | { kind: 'step'; step: Step; others: Step[] }
  /** Everything is handed in: an instructor has to look. */
  | { kind: 'wait'; tasks: number }
  /** No attempts are left in this test. */
  | { kind: 'stuck'; title: string }
  /** The exam waits for its marks, or was not passed. */
  | { kind: 'exam'; title: string; text: string; waiting: boolean }
  /** The next thing is a day together. */
  | { kind: 'meet'; session: SessionProgress }
  /** The required share of sessions cannot be reached any more. */
  | { kind: 'missed'; text: string }
  /** All that is there is passed; these parts are not there yet. */
  | { kind: 'pending'; titles: string[] }
  | { kind: 'done' }

export interface Progress extends BlendedProgress {
  modules: ModuleProgress[]
  final: FinalProgress
  /** The order of everything. */
  path: PathStep[]
  complete: boolean
  /** 0..1 by minutes. */
  fraction: number
  /** Academic hours, in steps of a half; equals `hours` only when everything is done. */
  hoursDone: number
  hours: number
  next: Next
  /** Components past their day, in order. */
  overdue: { title: string; dueOn: Date }[]
  /** What stands between the person and the certificate, in words; empty when complete. */
  missing: string[]
}
