// Writes one summary row and, with the last of them, the end of the enrolment. Knows no rule of completion.
import { followFacts } from '#app/features/cohorts/enrolment-moves.server.ts'
import type {
  DiagnosticOutline,
  ExamOutline,
  SessionOutline,
  StageOutline,
} from '#app/features/curriculum/blended-outline.ts'
import type { ModuleOutline, QuizOutline, TaskOutline } from '#app/features/curriculum/outline.ts'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { rewriteDueDay } from './due-day.server.ts'
import { programmeIsComplete } from './progress-blended.ts'

export interface Part {
  componentId: string
  module: ModuleOutline | null
  quiz: QuizOutline | null
  task: TaskOutline | null
  session: SessionOutline | null
  stage: StageOutline | null
  diagnostic: DiagnosticOutline | null
  exam: ExamOutline | null
}

const nothing: Part = {
  ...{ componentId: '', module: null, quiz: null, task: null, session: null },
  ...{ stage: null, diagnostic: null, exam: null },
}

/** The component of the enrolment's programme that fits; a part with nothing in it when none does. */
export async function findPart(
  tx: Transaction,
  enrolmentId: string,
  fits: (part: Part) => boolean,
): Promise<Part> {
  const { versionId } = await tx.enrolment.findUniqueOrThrow({
    where: { id: enrolmentId },
    select: { versionId: true },
  })
  const outline = await getOutline(versionId, tx)
  if (!outline) throw new Error(`No outline of version ${versionId}`)
  const parts: Part[] = outline.modules.flatMap((module) => [
    { ...nothing, componentId: module.componentId, module, quiz: module.quiz },
    { ...nothing, componentId: module.task.componentId, task: module.task },
  ])
  const { finalTest, sessions, stages, diagnostics, exam } = outline
  parts.push(
    ...sessions.map((session) => ({ ...nothing, componentId: session.componentId, session })),
    ...stages.map((stage) => ({ ...nothing, componentId: stage.componentId, stage })),
    ...diagnostics.map((diagnostic) => ({ ...nothing, componentId: diagnostic.componentId, diagnostic })),
    ...(exam ? [{ ...nothing, componentId: exam.componentId, exam }] : []),
    { ...nothing, componentId: finalTest.componentId, quiz: finalTest },
  )
  return parts.find(fits) ?? nothing
}

export interface SummaryRow {
  lessonsDone: number
  bestPercent: number | null
  attemptsUsed: number
  taskState: string | null
  attendance: string | null
  completedAt: Date | null
}

export async function findRow(
  tx: Transaction,
  enrolmentId: string,
  componentId: string,
): Promise<SummaryRow | null> {
  return tx.componentProgress.findUnique({
    where: { enrolmentId_componentId: { enrolmentId, componentId } },
  })
}

interface Rewriting {
  enrolmentId: string
  part: Part
  before: SummaryRow | null
  complete: boolean
  /** A mark may be taken back, and what it completed with it. */
  correctable?: boolean
  now: Date
}

/** What was completed stays completed; the first completion is an event, the last one ends the enrolment. */
export async function rewriteRow(
  tx: Transaction,
  { enrolmentId, part, before, complete, correctable = false, now }: Rewriting,
  change: Partial<SummaryRow>,
): Promise<void> {
  const { componentId } = part
  const kept = correctable && !complete ? null : (before?.completedAt ?? null)
  const completedAt = kept ?? (complete ? now : null)
  const values = { ...change, completedAt, updatedAt: now }
  await tx.componentProgress.upsert({
    where: { enrolmentId_componentId: { enrolmentId, componentId } },
    create: { enrolmentId, componentId, ...values },
    update: values,
  })
  if (before?.completedAt && !completedAt) await reopenEnrolment(tx, enrolmentId, now)
  if (completedAt && !before?.completedAt) {
    await addLearningEvent(tx, { enrolmentId, kind: 'component-completed', subject: keyOf(part), at: now })
    await endEnrolment(tx, enrolmentId, now)
  }
  const moved = Boolean(before?.completedAt) !== Boolean(completedAt)
  // A lesson more or a mark more does not move the day; what is handed in or finished does.
  if (moved || (change.taskState !== undefined && change.taskState !== before?.taskState))
    await rewriteDueDay(tx, enrolmentId)
}

function keyOf({ module, task, session, stage, diagnostic, exam, quiz, componentId }: Part): string {
  return (module ?? task ?? session ?? stage ?? diagnostic ?? exam ?? quiz)?.key ?? componentId
}

export interface LearningFact {
  enrolmentId: string
  kind: string
  /** Lesson or component key. */
  subject: string
  detail?: Record<string, string | number | boolean | null>
  at: Date
}

/** What happened, as it happened: rows are only added. */
export async function addLearningEvent(tx: Transaction, fact: LearningFact): Promise<void> {
  await tx.learningEvent.create({ data: { ...fact, detail: JSON.stringify(fact.detail ?? {}) } })
}

async function endEnrolment(tx: Transaction, enrolmentId: string, now: Date): Promise<void> {
  const { versionId, completedAt, ...rest } = await readEnding(tx, enrolmentId)
  if (completedAt || !(await isComplete(tx, { versionId, ...rest }))) return
  await tx.enrolment.update({ where: { id: enrolmentId }, data: { completedAt: now } })
  await followFacts(tx, [enrolmentId], { actorId: null }, now)
  await addLearningEvent(tx, { enrolmentId, kind: 'programme-completed', subject: versionId, at: now })
}

/** A corrected mark may leave too few sessions. Who holds a paper keeps the day: the registrar revokes papers. */
async function reopenEnrolment(tx: Transaction, enrolmentId: string, now: Date): Promise<void> {
  const ending = await readEnding(tx, enrolmentId)
  if (!ending.completedAt || (await isComplete(tx, ending))) return
  await tx.enrolment.updateMany({
    where: { id: enrolmentId, certificate: null },
    data: { completedAt: null },
  })
  await followFacts(tx, [enrolmentId], { actorId: null }, now)
}

interface Ending {
  versionId: string
  completedAt: Date | null
  cohort: { requiredSessions: number }
  componentProgress: { componentId: string }[]
}

async function readEnding(tx: Transaction, id: string): Promise<Ending> {
  return tx.enrolment.findUniqueOrThrow({
    where: { id },
    select: {
      versionId: true,
      completedAt: true,
      cohort: { select: { requiredSessions: true } },
      componentProgress: { where: { completedAt: { not: null } }, select: { componentId: true } },
    },
  })
}

async function isComplete(
  tx: Transaction,
  { versionId, cohort, componentProgress }: Omit<Ending, 'completedAt'>,
): Promise<boolean> {
  const outline = await getOutline(versionId, tx)
  const done = new Set(componentProgress.map(({ componentId }) => componentId))
  return outline !== null && programmeIsComplete(outline, (id) => done.has(id), cohort.requiredSessions)
}
