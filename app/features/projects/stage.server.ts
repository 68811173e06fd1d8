// A learner's project stage: reads it with the team's versions, keeps a draft. Handing in stands beside it.
import { closedToLearners, readCohortState, stateAllows } from '#app/features/cohorts/cohort-state.ts'
import type { StageOutline } from '#app/features/curriculum/blended-outline.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import type { StageProgress } from '#app/features/learning/blended-facts.ts'
import { findProgress, type LearnerProgress } from '#app/features/learning/progress.server.ts'
import { fullName } from '#app/lib/russian.ts'
import { database, inTransaction, type Reader } from '#app/platform/database.server.ts'
import { findOwnTeam, type OwnTeam } from './stage-owner.server.ts'
import { ownerKeyOf } from './stage.ts'

export interface StageWork {
  id: string
  number: number
  enrolmentId: string
  ownerKey: string
  /** Who handed it in. */
  by: string
  text: string
  fileName: string | null
  submittedAt: Date
  decision: string | null
  remark: string | null
  returnedUntil: Date | null
  decidedAt: Date | null
}

export interface StagePage {
  learning: LearnerProgress
  outline: StageOutline
  stage: StageProgress
  team: OwnTeam | null
  ownerKey: string
  /** Versions of the owner, and what the person handed in before joining the team; oldest first. */
  works: StageWork[]
  draft: { text: string; savedAt: Date } | null
}

export type Learner = Pick<Viewer, 'userId'>
export interface StageId {
  enrolmentId: string
  stageKey: string
}

/** What is shown of a version; the file itself stays in the database until it is asked for. */
export const workSelect = {
  id: true,
  number: true,
  enrolmentId: true,
  ownerKey: true,
  text: true,
  fileName: true,
  submittedAt: true,
  decision: true,
  remark: true,
  returnedUntil: true,
  decidedAt: true,
  enrolment: { select: { user: { select: { surname: true, givenName: true, patronymic: true } } } },
} as const

/** Null for a foreign enrolment and for a stage its programme does not have. */
export async function findStage(
  viewer: Learner,
  { enrolmentId, stageKey }: StageId,
  now = new Date(),
  reader: Reader = database(),
): Promise<StagePage | null> {
  const learning = await findProgress(viewer, enrolmentId, now, reader)
  const found = learning?.progress.stages.find(({ key }) => key === stageKey)
  const outline = learning?.outline.stages.find(({ key }) => key === stageKey)
  if (!learning || !found || !outline) return null
  const over = !stateAllows(readCohortState(learning.cohort.state)).learning
  const stage = over ? { ...found, lock: closedToLearners } : found
  const team = await findOwnTeam(reader, enrolmentId)
  const ownerKey = ownerKeyOf({ enrolmentId, teamId: team?.id ?? null }, outline.kind)
  const rows = await reader.stageSubmission.findMany({
    where: { stageKey, OR: [{ ownerKey }, { enrolmentId }] },
    orderBy: [{ submittedAt: 'asc' }, { number: 'asc' }],
    select: workSelect,
  })
  const draft = await reader.taskDraft.findUnique({
    where: { enrolmentId_taskKey: { enrolmentId, taskKey: stageKey } },
    select: { text: true, savedAt: true },
  })
  const works = rows.map(({ enrolment, ...work }) => ({ ...work, by: fullName(enrolment.user) }))
  return { learning, outline, stage, team, ownerKey, works, draft }
}

export type StageDraftOutcome =
  { outcome: 'saved'; savedAt: Date } | { outcome: 'refused'; reason: 'accepted' } | { outcome: 'not-found' }

/** A draft is the person's own and may be begun before the stage can be handed in. */
export async function saveStageDraft(
  viewer: Learner,
  { text, enrolmentId, stageKey }: StageId & { text: string },
  now = new Date(),
): Promise<StageDraftOutcome> {
  return inTransaction(async (tx) => {
    const learning = await findProgress(viewer, enrolmentId, now, tx)
    const stage = learning?.progress.stages.find(({ key }) => key === stageKey)
    if (!stage) return { outcome: 'not-found' }
    if (stage.state === 'accepted') return { outcome: 'refused', reason: 'accepted' }
    const id = { enrolmentId, taskKey: stageKey }
    const kept = { text, savedAt: now }
    await tx.taskDraft.upsert({
      where: { enrolmentId_taskKey: id },
      create: { ...id, ...kept },
      update: kept,
    })
    return { outcome: 'saved', savedAt: now }
  })
}

/** The file of a version, for the members of the team that owns it and for who handed it in. */
export async function findOwnStageFile(viewer: Learner, id: StageId & { submissionId: string }) {
  const { enrolmentId, stageKey, submissionId } = id
  const own = { id: enrolmentId, userId: viewer.userId, withdrawnAt: null }
  const file = await database().stageSubmission.findFirst({
    where: {
      id: submissionId,
      stageKey,
      OR: [{ enrolment: own }, { team: { members: { some: { enrolment: own } } } }],
    },
    select: { fileName: true, mimeType: true, bytes: true },
  })
  return file?.bytes && file.fileName && file.mimeType
    ? { fileName: file.fileName, mimeType: file.mimeType, bytes: file.bytes }
    : null
}
