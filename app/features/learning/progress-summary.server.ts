// Writes one summary row and, with the last of them, the end of the enrolment. Knows no rule of completion.
import type { ModuleOutline, QuizOutline, TaskOutline } from '#app/features/curriculum/outline.ts'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import type { Transaction } from '#app/platform/database.server.ts'

export interface Part {
  componentId: string
  module: ModuleOutline | null
  quiz: QuizOutline | null
  task: TaskOutline | null
}

const nothing: Part = { componentId: '', module: null, quiz: null, task: null }

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
    { componentId: module.componentId, module, quiz: module.quiz, task: null },
    { componentId: module.task.componentId, module: null, quiz: null, task: module.task },
  ])
  const { finalTest } = outline
  parts.push({ componentId: finalTest.componentId, module: null, quiz: finalTest, task: null })
  return parts.find(fits) ?? nothing
}

export interface SummaryRow {
  lessonsDone: number
  bestPercent: number | null
  attemptsUsed: number
  taskState: string | null
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

/** What was completed stays completed; the first completion is an event, the last one ends the enrolment. */
export async function rewriteRow(
  tx: Transaction,
  {
    enrolmentId,
    part,
    before,
    complete,
    now,
  }: { enrolmentId: string; part: Part; before: SummaryRow | null; complete: boolean; now: Date },
  change: Partial<SummaryRow>,
): Promise<void> {
  const { componentId } = part
  const completedAt = before?.completedAt ?? (complete ? now : null)
  const values = { ...change, completedAt, updatedAt: now }
  await tx.componentProgress.upsert({
    where: { enrolmentId_componentId: { enrolmentId, componentId } },
    create: { enrolmentId, componentId, ...values },
    update: values,
  })
  if (!completedAt || before?.completedAt) return
  const key = part.module?.key ?? part.task?.key ?? part.quiz?.key ?? componentId
  await addLearningEvent(tx, { enrolmentId, kind: 'component-completed', subject: key, at: now })
  await endEnrolment(tx, enrolmentId, now)
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
  const { versionId, completedAt } = await tx.enrolment.findUniqueOrThrow({ where: { id: enrolmentId } })
  const left = await tx.component.count({
    where: { versionId, progress: { none: { enrolmentId, completedAt: { not: null } } } },
  })
  if (left > 0 || completedAt) return
  await tx.enrolment.update({ where: { id: enrolmentId }, data: { completedAt: now } })
  await addLearningEvent(tx, { enrolmentId, kind: 'programme-completed', subject: versionId, at: now })
}
