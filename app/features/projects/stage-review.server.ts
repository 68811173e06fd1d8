// An instructor's side of project stages: the queue within the role's scope, one work with its history, its file.
import type { StageOutline } from '#app/features/curriculum/blended-outline.ts'
import { cohortScope } from '#app/features/cohorts/cohort.ts'
import { cohortWhere } from '#app/features/cohorts/cohort.server.ts'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { pageSize, pagesOf } from '#app/lib/listing.ts'
import { fullName } from '#app/lib/russian.ts'
import { database } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { findTeamById, type Member } from './stage-owner.server.ts'
import { type StageWork, workSelect } from './stage.server.ts'

/** Work of cohorts in scope. A team's work stays when the member who handed it in has left the cohort. */
export function stagesTaughtBy(viewer: Viewer, cohortId?: string | null): Prisma.StageSubmissionWhereInput {
  const cohort = { AND: [cohortWhere(cohortScope(viewer, 'instructor')), cohortId ? { id: cohortId } : {}] }
  return { enrolment: { cohort }, OR: [{ teamId: { not: null } }, { enrolment: { withdrawnAt: null } }] }
}

export interface WaitingStage {
  id: string
  /** The team, or the person who works alone. */
  owner: string
  cohort: { id: string; name: string; timeZone: string }
  title: string
  number: number
  submittedAt: Date
}

const oldestFirst = [{ submittedAt: 'asc' }, { id: 'asc' }] as const

/** One page of what waits for a decision, oldest first. */
export async function listWaitingStages(
  viewer: Viewer,
  { page: wanted, cohortId }: { page: number; cohortId: string | null },
): Promise<{ rows: WaitingStage[]; total: number; page: number }> {
  const where = { AND: [{ decidedAt: null }, stagesTaughtBy(viewer, cohortId)] }
  const total = await database().stageSubmission.count({ where })
  const page = Math.min(wanted, pagesOf(total))
  const found = await database().stageSubmission.findMany({
    where,
    orderBy: [...oldestFirst],
    skip: (page - 1) * pageSize,
    take: pageSize,
    select: {
      ...{ id: true, number: true, stageKey: true, submittedAt: true },
      team: { select: { name: true } },
      enrolment: {
        select: {
          versionId: true,
          user: { select: { surname: true, givenName: true, patronymic: true } },
          cohort: { select: { id: true, name: true, timeZone: true } },
        },
      },
    },
  })
  const rows: WaitingStage[] = []
  for (const { id, number, stageKey, submittedAt, team, enrolment } of found) {
    const { cohort, user, versionId } = enrolment
    const title = (await findStageOutline(versionId, stageKey))?.title ?? stageKey
    rows.push({ id, number, submittedAt, cohort, title, owner: team?.name ?? fullName(user) })
  }
  return { rows, total, page }
}

export async function countWaitingStages(viewer: Viewer, cohortId?: string): Promise<number> {
  const where = { AND: [{ decidedAt: null }, stagesTaughtBy(viewer, cohortId)] }
  return database().stageSubmission.count({ where })
}

/** The work that waits longest besides this one: what to open after a decision. */
export async function findNextStage(viewer: Viewer, besides: string): Promise<string | null> {
  const next = await database().stageSubmission.findFirst({
    where: { AND: [{ decidedAt: null, id: { not: besides } }, stagesTaughtBy(viewer)] },
    orderBy: [...oldestFirst],
    select: { id: true },
  })
  return next?.id ?? null
}

export interface ReviewedStage extends StageWork {
  stageKey: string
  outline: StageOutline
  /** The team, or the person who works alone. */
  owner: string
  members: Pick<Member, 'enrolmentId' | 'userId' | 'surname' | 'givenName' | 'patronymic'>[]
  cohort: { id: string; name: string; timeZone: string; endsOn: Date }
  /** Other versions of the same owner, oldest first. */
  versions: StageWork[]
}

/** One version with the others of its owner; null outside the viewer's scope. */
export async function findReviewedStage(viewer: Viewer, id: string): Promise<ReviewedStage | null> {
  const found = await database().stageSubmission.findFirst({
    where: { AND: [{ id }, stagesTaughtBy(viewer)] },
    select: {
      ...workSelect,
      ...{ stageKey: true, teamId: true },
      enrolment: {
        select: {
          versionId: true,
          userId: true,
          user: { select: { surname: true, givenName: true, patronymic: true } },
          cohort: { select: { id: true, name: true, timeZone: true, endsOn: true } },
        },
      },
    },
  })
  const outline = found && (await findStageOutline(found.enrolment.versionId, found.stageKey))
  if (!found || !outline) return null
  const { enrolment, teamId, ...work } = found
  const { user, userId, cohort } = enrolment
  const team = teamId ? await findTeamById(database(), teamId) : null
  const rows = await database().stageSubmission.findMany({
    where: { ownerKey: work.ownerKey, stageKey: work.stageKey, id: { not: id } },
    orderBy: { number: 'asc' },
    select: workSelect,
  })
  return {
    ...work,
    ...{ outline, cohort, by: fullName(user), owner: team?.name ?? fullName(user) },
    members: team?.members ?? [{ enrolmentId: work.enrolmentId, userId, ...user }],
    versions: rows.map(({ enrolment: other, ...rest }) => ({ ...rest, by: fullName(other.user) })),
  }
}

/** Versions of one learner's stages, the team's among them, oldest first. */
export async function listLearnerStages(viewer: Viewer, enrolmentId: string) {
  const whose = { OR: [{ enrolmentId }, { team: { members: { some: { enrolmentId } } } }] }
  return database().stageSubmission.findMany({
    where: { AND: [whose, stagesTaughtBy(viewer)] },
    orderBy: [...oldestFirst],
    select: { id: true, stageKey: true, number: true, submittedAt: true },
  })
}

export async function findReviewedFile(viewer: Viewer, id: string) {
  const file = await database().stageSubmission.findFirst({
    where: { AND: [{ id }, stagesTaughtBy(viewer)] },
    select: { fileName: true, mimeType: true, bytes: true },
  })
  return file?.bytes && file.fileName && file.mimeType
    ? { fileName: file.fileName, mimeType: file.mimeType, bytes: file.bytes }
    : null
}

async function findStageOutline(versionId: string, stageKey: string): Promise<StageOutline | null> {
  return (await getOutline(versionId))?.stages.find(({ key }) => key === stageKey) ?? null
}
