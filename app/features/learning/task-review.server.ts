// An instructor's side of tasks at work: the queue within the role's scope, one work, and the decision.
import { cohortScope } from '#app/features/cohorts/cohort.ts'
import { cohortWhere } from '#app/features/cohorts/cohort.server.ts'
import type { TaskOutline } from '#app/features/curriculum/outline.ts'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { pageSize, pagesOf } from '#app/lib/listing.ts'
import { fullName } from '#app/lib/russian.ts'
import { database } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** Enrolments an instructor may see: those of cohorts in scope, withdrawn ones left out. */
export function taughtBy(viewer: Viewer): Prisma.EnrolmentWhereInput {
  return { withdrawnAt: null, cohort: cohortWhere(cohortScope(viewer, 'instructor')) }
}

export interface WaitingTask {
  id: string
  person: string
  cohort: { id: string; name: string; timeZone: string }
  taskTitle: string
  /** 2, 3 …: handed in again after a remark. */
  number: number
  submittedAt: Date
}

/** One page of what waits for a decision, oldest first. */
export async function listWaitingTasks(
  viewer: Viewer,
  { page: wanted, cohortId }: { page: number; cohortId: string | null },
): Promise<{ rows: WaitingTask[]; total: number; page: number }> {
  const where = {
    decidedAt: null,
    enrolment: { ...taughtBy(viewer), ...(cohortId && { cohortId }) },
  } satisfies Prisma.TaskSubmissionWhereInput
  const total = await database().taskSubmission.count({ where })
  // A page that no longer exists (works were decided meanwhile) is the last one that does.
  const page = Math.min(wanted, pagesOf(total))
  const found = await database().taskSubmission.findMany({
    where,
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * pageSize,
    take: pageSize,
    select: {
      id: true,
      number: true,
      taskKey: true,
      submittedAt: true,
      enrolment: {
        select: {
          versionId: true,
          user: { select: { surname: true, givenName: true, patronymic: true } },
          cohort: { select: { id: true, name: true, timeZone: true } },
        },
      },
    },
  })
  const rows: WaitingTask[] = []
  for (const { id, number, taskKey, submittedAt, enrolment } of found) {
    const task = await findTaskOutline(enrolment.versionId, taskKey)
    const person = fullName(enrolment.user)
    rows.push({
      id,
      person,
      cohort: enrolment.cohort,
      taskTitle: task?.title ?? taskKey,
      number,
      submittedAt,
    })
  }
  return { rows, total, page }
}

export async function countWaitingTasks(viewer: Viewer): Promise<number> {
  return database().taskSubmission.count({ where: { decidedAt: null, enrolment: taughtBy(viewer) } })
}

const shown = {
  id: true,
  enrolmentId: true,
  taskKey: true,
  number: true,
  text: true,
  submittedAt: true,
  decision: true,
  remark: true,
  decidedAt: true,
  enrolment: {
    select: {
      userId: true,
      versionId: true,
      user: { select: { surname: true, givenName: true, patronymic: true } },
      cohort: { select: { id: true, name: true, timeZone: true } },
    },
  },
} satisfies Prisma.TaskSubmissionSelect

export type ReviewedTask = Prisma.TaskSubmissionGetPayload<{ select: typeof shown }> & {
  task: TaskOutline
  earlier: {
    number: number
    text: string
    submittedAt: Date
    remark: string | null
    decidedAt: Date | null
  }[]
}

/** One handed-in work with the earlier tries; null outside the viewer's scope. */
export async function findReviewedTask(viewer: Viewer, id: string): Promise<ReviewedTask | null> {
  const found = await database().taskSubmission.findFirst({
    where: { id, enrolment: taughtBy(viewer) },
    select: shown,
  })
  const task = found && (await findTaskOutline(found.enrolment.versionId, found.taskKey))
  if (!found || !task) return null
  const earlier = await database().taskSubmission.findMany({
    where: { enrolmentId: found.enrolmentId, taskKey: found.taskKey, number: { lt: found.number } },
    orderBy: { number: 'desc' },
    select: { number: true, text: true, submittedAt: true, remark: true, decidedAt: true },
  })
  return { ...found, task, earlier }
}

/** The work that waits longest besides this one: what to open after a decision. */
export async function findNextWaiting(viewer: Viewer, besides: string): Promise<string | null> {
  const next = await database().taskSubmission.findFirst({
    where: { decidedAt: null, id: { not: besides }, enrolment: taughtBy(viewer) },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  return next?.id ?? null
}

async function findTaskOutline(versionId: string, taskKey: string): Promise<TaskOutline | null> {
  const outline = await getOutline(versionId)
  return outline?.modules.find(({ task }) => task.key === taskKey)?.task ?? null
}
