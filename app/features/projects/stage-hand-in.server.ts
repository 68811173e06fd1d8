// Hands a stage in for its owner: one transaction for the version, what it replaces, everybody's progress and the audit.
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { recordStageState } from '#app/features/learning/progress.server.ts'
import { type Database, database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { findStage, type Learner, type StageId, type StagePage } from './stage.server.ts'
import { decideHandIn, type HandedFile, type HandInRefusal, judgeStageFile, plainFileName } from './stage.ts'

export type HandInOutcome =
  | { outcome: 'handed-in'; number: number }
  | { outcome: 'refused'; reason: HandInRefusal; lock: string | null }
  | { outcome: 'bad-file'; refusal: string }
  | { outcome: 'not-found' }

export interface HandIn extends StageId {
  text: string
  file: HandedFile | null
}

/** The same thing sent twice is one version; two members at once make two, and the later one is checked. */
export async function handInStage(
  viewer: Learner,
  { text, file: given, ...id }: HandIn,
  now = new Date(),
  on: Database = database(),
): Promise<HandInOutcome> {
  const file = given && { ...given, name: plainFileName(given.name) }
  const judged = file && judgeStageFile(file)
  if (judged && 'refusal' in judged) return { outcome: 'bad-file', refusal: judged.refusal }
  return inTransaction(async (tx) => {
    const page = await findStage(viewer, id, now, tx)
    if (!page) return { outcome: 'not-found' }
    const before = await sameAgain(tx, page, { text, file })
    if (before) return { outcome: 'handed-in', number: before }
    const { lock, state } = page.stage
    const verdict = decideHandIn({ lock, accepted: state === 'accepted' }, { text, file })
    if (verdict.outcome === 'refused') return { ...verdict, lock }
    const number = Math.max(0, ...ownWorks(page).map((work) => work.number)) + 1
    const { enrolmentId, stageKey } = id
    const { ownerKey, team } = page
    await tx.stageSubmission.updateMany({
      where: { ownerKey, stageKey, decidedAt: null },
      data: { decision: 'superseded', decidedAt: now },
    })
    const forTeam = ownerKey.startsWith('team:') ? team : null
    const work = await tx.stageSubmission.create({
      data: {
        ...{ stageKey, enrolmentId, ownerKey, number, text, submittedAt: now },
        teamId: forTeam?.id ?? null,
        ...(file &&
          judged && { fileName: file.name, mimeType: judged.mimeType, bytes: new Uint8Array(file.bytes) }),
      },
      select: { id: true },
    })
    await tx.taskDraft.deleteMany({ where: { enrolmentId, taskKey: stageKey } })
    const enrolmentIds = forTeam?.members.map((member) => member.enrolmentId) ?? [enrolmentId]
    await recordStageState(tx, { enrolmentIds, stageKey, state: 'submitted', now })
    const fact = { action: 'stage.handed-in', objectType: 'stage-submission', objectId: work.id }
    await recordAudit(tx, { actorId: viewer.userId, ...fact, detail: { stageKey, number } }, now)
    return { outcome: 'handed-in', number }
  }, on)
}

function ownWorks({ works, ownerKey }: StagePage) {
  return works.filter((work) => work.ownerKey === ownerKey)
}

/** The number of the version that waits, if this is the very same sent again by the same person. */
async function sameAgain(
  tx: Transaction,
  page: StagePage,
  { text, file }: { text: string; file: HandedFile | null },
): Promise<number | null> {
  const last = ownWorks(page).at(-1)
  const { enrolmentId } = page.learning
  if (!last || last.decidedAt || last.enrolmentId !== enrolmentId || last.text !== text) return null
  if (last.fileName !== (file?.name ?? null)) return null
  if (!file) return last.number
  const stored = await tx.stageSubmission.findUnique({ where: { id: last.id }, select: { bytes: true } })
  return stored?.bytes && Buffer.compare(stored.bytes, file.bytes) === 0 ? last.number : null
}
