// A learner's task at work: reads it with its history, keeps a draft, hands in a text once.
import { readCohortState, stateAllows } from '#app/features/cohorts/cohort-state.ts'
import type { TaskOutline } from '#app/features/curriculum/outline.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import {
  type Database,
  database,
  inTransaction,
  type Reader,
  type Transaction,
} from '#app/platform/database.server.ts'
import type { TaskProgress } from './progress-facts.ts'
import { findProgress, type LearnerProgress, recordTaskState } from './progress.server.ts'
import { decideSubmission, refusalToWrite, type SubmitRefusal } from './task.ts'

export interface Submission {
  id: string
  number: number
  text: string
  submittedAt: Date
  decision: string | null
  remark: string | null
  decidedAt: Date | null
}

export interface TaskPage {
  learning: LearnerProgress
  module: { number: number; title: string }
  outline: TaskOutline
  task: TaskProgress
  /** The cohort is closed: nothing can be written any more. */
  over: boolean
  submissions: Submission[]
  draft: { text: string; savedAt: Date } | null
}

type Learner = Pick<Viewer, 'userId'>
interface TaskId {
  enrolmentId: string
  taskKey: string
}

/** Null for a foreign enrolment and for a task its programme does not have. */
export async function findTask(
  viewer: Learner,
  { enrolmentId, taskKey }: TaskId,
  now = new Date(),
  reader: Reader = database(),
): Promise<TaskPage | null> {
  const learning = await findProgress(viewer, enrolmentId, now, reader)
  const module = learning?.progress.modules.find(({ task }) => task.key === taskKey)
  const outline = learning?.outline.modules.find(({ task }) => task.key === taskKey)?.task
  if (!learning || !module || !outline) return null
  const submissions = await reader.taskSubmission.findMany({
    where: { enrolmentId, taskKey },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      text: true,
      submittedAt: true,
      decision: true,
      remark: true,
      decidedAt: true,
    },
  })
  const draft = await reader.taskDraft.findUnique({
    where: { enrolmentId_taskKey: { enrolmentId, taskKey } },
    select: { text: true, savedAt: true },
  })
  return {
    learning,
    module: { number: module.number, title: module.title },
    outline,
    task: module.task,
    over: !stateAllows(readCohortState(learning.cohort.state)).learning,
    submissions,
    draft,
  }
}

export type SubmitOutcome =
  | { outcome: 'submitted'; number: number }
  | { outcome: 'refused'; reason: SubmitRefusal }
  | { outcome: 'not-found' }

/** Hands the text in. The same text sent twice is one submission; the number is unique besides. */
export async function submitTask(
  viewer: Learner,
  { text, ...id }: TaskId & { text: string },
  now = new Date(),
  on: Database = database(),
): Promise<SubmitOutcome> {
  return inTransaction(async (tx) => {
    const page = await findTask(viewer, id, now, tx)
    if (!page) return { outcome: 'not-found' }
    const last = page.submissions.at(-1)
    if (last && !last.decidedAt && last.text === text) return { outcome: 'submitted', number: last.number }
    const { lock } = page.task
    const verdict = decideSubmission(
      { over: page.over, lock, submissions: page.submissions, minWords: page.outline.minWords },
      text,
    )
    if (verdict.outcome === 'refused') return verdict
    const number = (last?.number ?? 0) + 1
    await tx.taskSubmission.create({ data: { ...id, number, text, submittedAt: now } })
    await tx.taskDraft.deleteMany({ where: id })
    await recordTaskState(tx, { ...id, state: 'submitted', now })
    return { outcome: 'submitted', number }
  }, on)
}

export type DraftOutcome =
  | { outcome: 'saved'; savedAt: Date }
  | { outcome: 'refused'; reason: SubmitRefusal }
  | { outcome: 'not-found' }

/** Keeps an unsent text. Nothing is kept for work that waits or is accepted. */
export async function saveTaskDraft(
  viewer: Learner,
  { text, ...id }: TaskId & { text: string },
  now = new Date(),
): Promise<DraftOutcome> {
  return inTransaction(async (tx) => {
    const page = await findTask(viewer, id, now, tx)
    if (!page) return { outcome: 'not-found' }
    const reason = refusalToWrite({ over: page.over, lock: page.task.lock, submissions: page.submissions })
    if (reason) return { outcome: 'refused', reason }
    await writeDraft(tx, id, text, now)
    return { outcome: 'saved', savedAt: now }
  })
}

async function writeDraft(tx: Transaction, id: TaskId, text: string, now: Date): Promise<void> {
  await tx.taskDraft.upsert({
    where: { enrolmentId_taskKey: id },
    create: { ...id, text, savedAt: now },
    update: { text, savedAt: now },
  })
}
