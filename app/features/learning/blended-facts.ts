// Sessions and project stages as progress knows them: plain data for pages, tests and other wings.
import type { WaveKey, WaveState } from '#app/features/curriculum/wave.ts'
import type { AttendanceKind, AttendanceStanding } from './attendance.ts'
import type { TaskState } from './work-state.ts'

/** A session that the cohort holds: announced and not cancelled. */
export interface ScheduledSession {
  id: string
  /** Key of the programme's component. */
  key: string
  startsAt: Date
  endsAt: Date
  timeZone: string
  /** The person's own booking, with the number of the seat. */
  booking: { seat: number | null } | null
}

export interface SessionProgress {
  componentId: string
  key: string
  number: number
  title: string
  summary: string
  hours: number
  /** The one this person goes to; null until a date is announced. */
  held: ScheduledSession | null
  attendance: AttendanceKind | null
  /** Counts towards the required number of sessions. */
  counts: boolean
  /** `over`: it was held and nobody has marked the person yet. */
  when: 'unplanned' | 'ahead' | 'today' | 'over'
  /** Where the person stands with it, in one sentence. */
  standing: string
}

export interface StageProgress {
  componentId: string
  key: string
  number: number
  title: string
  hours: number
  minutes: number
  team: boolean
  /** Must be accepted before the final test. */
  admission: boolean
  state: TaskState | 'new'
  /** Why it cannot be handed in yet; the instruction is open at any time. */
  lock: string | null
  remains: string | null
  /** The session before it on the path has not been held yet. */
  early: boolean
  dueOn: Date
  overdue: boolean
}

export interface PendingPart {
  key: string
  title: string
  hours: number
  note: string
}

/** A measuring moment on the path. Nothing waits for it, and it is never late: it is open, or it was missed. */
export interface DiagnosticProgress {
  key: string
  wave: WaveKey
  title: string
  minutes: number
  note: string
  done: boolean
  state: WaveState
  opensOn: Date
  closesOn: Date
}

/** `failed`: a resit has to be allowed first; `spent`: the resit was not passed either. */
export type ExamState = 'new' | 'open' | 'waiting' | 'passed' | 'failed' | 'spent'

/** The exam on citizen messages, part of the attestation. Its marks are people's; here is only what came of it. */
export interface ExamProgress {
  componentId: string
  key: string
  title: string
  note: string
  hours: number
  passPercent: number
  state: ExamState
  /** The best final mark so far. */
  bestPercent: number | null
  /** It is the one resit that may be taken now. */
  resit: boolean
  /** Why it cannot be taken yet, in one sentence. */
  lock: string | null
  remains: string | null
  dueOn: Date
  overdue: boolean
}

export interface BlendedProgress {
  sessions: SessionProgress[]
  stages: StageProgress[]
  pending: PendingPart[]
  diagnostics: DiagnosticProgress[]
  exam: ExamProgress | null
  attendance: AttendanceStanding
}
