// Reads progress and rewrites its summary rows inside the transaction of whatever changed it.
import { Prisma } from '#prisma/generated/client.ts'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import type { ProgrammeOutline } from '#app/features/curriculum/outline.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { dayOf } from '#app/lib/dates.ts'
import { database, type Reader, type Transaction } from '#app/platform/database.server.ts'
import { type AttendanceKind, countsAsAttended } from './attendance.ts'
import { computeProgress, isModuleComplete, isPassed } from './progress.ts'
import type { Progress } from './progress-facts.ts'
import { spentTests } from './spent-tests.ts'
import type { TaskState } from './work-state.ts'
import { type EnrolmentFacts, ownEnrolments, readEnrolments } from './progress-rows.server.ts'
import { addLearningEvent, findPart, findRow, rewriteRow } from './progress-summary.server.ts'

export interface LearnerProgress extends Omit<EnrolmentFacts, 'facts' | 'sessions'> {
  outline: ProgrammeOutline
  progress: Progress
}

/** The viewer's own enrolment with its progress: one statement. Foreign, unknown and withdrawn are null. */
export async function findProgress(
  viewer: Pick<Viewer, 'userId'>,
  enrolmentId: string,
  now = new Date(),
  reader: Reader = database(),
): Promise<LearnerProgress | null> {
  const own = Prisma.sql`e."id" = ${enrolmentId} AND ${ownEnrolments(viewer.userId)}`
  const [found] = await readEnrolments(reader, own, { lessons: true })
  return found ? withProgress(found, now, reader) : null
}

/** Anyone's enrolment: the caller has looked whether the reader may. */
export async function findEnrolmentProgress(
  enrolmentId: string,
  now: Date,
  reader: Reader = database(),
): Promise<LearnerProgress | null> {
  const [found] = await readEnrolments(reader, Prisma.sql`e."id" = ${enrolmentId}`, { lessons: false })
  return found ? withProgress(found, now, reader) : null
}

export interface ProgressSummary {
  enrolmentId: string
  userId: string
  complete: boolean
  /** What is still to pass, in words; empty when complete. */
  missing: string[]
  /** Tests whose attempts are used up: nothing goes on until one more is granted. */
  spent: { key: string; title: string }[]
}

/** Everyone of a cohort who has not withdrawn, or these enrolments: one statement for any number of people. */
export async function listProgressSummaries(
  wanted: { cohortId: string } | { enrolmentIds: string[] },
  now = new Date(),
  reader: Reader = database(),
): Promise<ProgressSummary[]> {
  const members =
    'cohortId' in wanted
      ? Prisma.sql`e."cohortId" = ${wanted.cohortId} AND e."withdrawnAt" IS NULL`
      : Prisma.sql`e."id" IN (SELECT value FROM json_each(${JSON.stringify(wanted.enrolmentIds)}))`
  const rows = await readEnrolments(reader, members, { lessons: false })
  const summaries: ProgressSummary[] = []
  for (const row of rows) {
    const { enrolmentId, userId, progress } = await withProgress(row, now, reader)
    const { complete, missing } = progress
    summaries.push({ enrolmentId, userId, complete, missing, spent: spentTests(progress) })
  }
  return summaries
}

export async function withProgress(
  { facts, sessions, ...enrolment }: EnrolmentFacts,
  now: Date,
  reader: Reader = database(),
): Promise<LearnerProgress> {
  const outline = await getOutline(enrolment.versionId, reader)
  if (!outline) throw new Error(`Enrolment ${enrolment.enrolmentId} has no programme version`)
  const { startsOn, endsOn, timeZone, requiredSessions } = enrolment.cohort
  const enrolledOn = dayOf(enrolment.enrolledAt, timeZone)
  const completedOn = enrolment.completedAt && dayOf(enrolment.completedAt, timeZone)
  const days = { startsOn, endsOn, enrolledOn, completedOn, today: dayOf(now, timeZone) }
  const pace = { ...days, sessions, requiredSessions }
  return { ...enrolment, outline, progress: computeProgress(outline, facts, pace) }
}

/** Recounts a module's lessons after one of them was completed. Returns whether the module is complete. */
export async function refreshModule(
  tx: Transaction,
  { enrolmentId, componentId, now }: { enrolmentId: string; componentId: string; now: Date },
): Promise<{ complete: boolean }> {
  const part = await findPart(tx, enrolmentId, (candidate) => candidate.componentId === componentId)
  if (!part.module) throw new Error(`Component ${componentId} is not a module`)
  const { lessons, quiz } = part.module
  const lessonIds = lessons.map((lesson) => lesson.id)
  const lessonsDone = await tx.lessonProgress.count({
    where: { enrolmentId, lessonId: { in: lessonIds }, completedAt: { not: null } },
  })
  const before = await findRow(tx, enrolmentId, componentId)
  const passed = isPassed(before?.bestPercent ?? null, quiz.passPercent)
  const complete = isModuleComplete(lessonsDone, lessonIds.length, passed)
  await rewriteRow(tx, { enrolmentId, part, before, complete, now }, { lessonsDone })
  return { complete }
}

export interface TestResult {
  enrolmentId: string
  quizKey: string
  percent: number
  passed: boolean
  attemptsUsed: number
  now: Date
}

/** Called by assessment inside the transaction that marked an attempt. Keeps the best result. */
export async function recordTestResult(tx: Transaction, result: TestResult): Promise<void> {
  const { enrolmentId, quizKey, percent, passed, attemptsUsed, now } = result
  const part = await findPart(tx, enrolmentId, ({ quiz }) => quiz?.key === quizKey)
  if (!part.quiz) throw new Error(`No quiz ${quizKey} in the programme of this enrolment`)
  const before = await findRow(tx, enrolmentId, part.componentId)
  const bestPercent = Math.max(percent, before?.bestPercent ?? 0)
  const lessonsTotal = part.module?.lessons.length ?? 0
  const everPassed = isPassed(bestPercent, part.quiz.passPercent)
  const complete = isModuleComplete(before?.lessonsDone ?? 0, lessonsTotal, everPassed)
  const detail = { percent, passed }
  await addLearningEvent(tx, { enrolmentId, kind: 'test-submitted', subject: quizKey, detail, at: now })
  const change = { bestPercent, attemptsUsed: Math.max(attemptsUsed, before?.attemptsUsed ?? 0) }
  await rewriteRow(tx, { enrolmentId, part, before, complete, now }, change)
}

/** Rewrites the state of a task at work; an accepted task stays accepted. */
export async function recordTaskState(
  tx: Transaction,
  { enrolmentId, taskKey, state, now }: { enrolmentId: string; taskKey: string; state: TaskState; now: Date },
): Promise<void> {
  const part = await findPart(tx, enrolmentId, ({ task }) => task?.key === taskKey)
  if (!part.task) throw new Error(`No task ${taskKey} in the programme of this enrolment`)
  const before = await findRow(tx, enrolmentId, part.componentId)
  if (before?.taskState === 'accepted') return
  await addLearningEvent(tx, { enrolmentId, kind: `task-${state}`, subject: taskKey, at: now })
  const complete = state === 'accepted'
  await rewriteRow(tx, { enrolmentId, part, before, complete, now }, { taskState: state })
}

export interface AttendanceMark {
  enrolmentId: string
  /** Key of the programme's component: «s1», «s2», «s3». */
  sessionKey: string
  /** Null takes a mark back. */
  kind: AttendanceKind | null
  /** Academic hours present; needed for `partly`. */
  hours?: number | null
  now: Date
}

/**
 * Called in the transaction that marks attendance. A mark may be corrected, so the last one counts. A session that
 * the person's programme does not have is no step of it: nothing is written.
 */
export async function recordAttendance(tx: Transaction, mark: AttendanceMark): Promise<void> {
  const { enrolmentId, sessionKey, kind, hours = null, now } = mark
  const part = await findPart(tx, enrolmentId, ({ session }) => session?.key === sessionKey)
  if (!part.session) return
  const before = await findRow(tx, enrolmentId, part.componentId)
  const complete = countsAsAttended(kind, hours, part.session.hours)
  if ((before?.attendance ?? null) === kind && Boolean(before?.completedAt) === complete) return
  const detail = { attendance: kind, hours }
  await addLearningEvent(tx, { enrolmentId, kind: 'session-marked', subject: sessionKey, detail, at: now })
  await rewriteRow(tx, { enrolmentId, part, before, complete, correctable: true, now }, { attendance: kind })
}

export interface StageMark {
  /** Everyone whose work it is: the members of the team, or one person. */
  enrolmentIds: string[]
  stageKey: string
  /** Null: nothing is handed in (somebody joined a team that has not begun). */
  state: TaskState | null
  now: Date
}

/** Called in the transaction of a hand-in or a decision; an accepted stage stays accepted. */
export async function recordStageState(tx: Transaction, { enrolmentIds, stageKey, state, now }: StageMark) {
  for (const enrolmentId of enrolmentIds) {
    const part = await findPart(tx, enrolmentId, ({ stage }) => stage?.key === stageKey)
    if (!part.stage) throw new Error(`No stage ${stageKey} in the programme of this enrolment`)
    const before = await findRow(tx, enrolmentId, part.componentId)
    if (before?.taskState === 'accepted' || (before?.taskState ?? null) === state) continue
    await addLearningEvent(tx, { enrolmentId, kind: `stage-${state ?? 'new'}`, subject: stageKey, at: now })
    const complete = state === 'accepted'
    await rewriteRow(tx, { enrolmentId, part, before, complete, now }, { taskState: state })
  }
}
