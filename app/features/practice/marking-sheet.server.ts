// Writes a scorecard as one goes, and hands it in. A handed-in marking never changes again.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { type Database, database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { criteriaKeys, type CriterionKey } from './criteria.ts'
import { scoreReply } from './marking-score.ts'
import { levelsOf, type ScorecardValue } from './marking.schema.ts'
import { getCatalogue } from './practice-data.server.ts'

type Person = Pick<Viewer, 'userId'>
export type SheetKind = 'first' | 'second' | 'peer'

export type SheetSaved =
  | { outcome: 'saved' }
  | { outcome: 'refused'; reason: 'not-yours' }
  | { outcome: 'incomplete'; missing: CriterionKey[]; thin: boolean }
  | { outcome: 'submitted'; total: number }

export const sheetRefusals = {
  'not-yours': 'Этот ответ уже не у Вас: время вышло, или проверка закончена. Возьмите следующий.',
} as const

/** Keeps what is marked so far. */
export async function saveSheet(
  viewer: Person,
  { attemptId, kinds, value }: { attemptId: string; kinds: SheetKind[]; value: ScorecardValue },
  now = new Date(),
  on: Database = database(),
): Promise<SheetSaved> {
  return inTransaction(async (tx): Promise<SheetSaved> => {
    const assignment = await ownAssignment(tx, viewer, attemptId, kinds)
    if (!assignment) return { outcome: 'refused', reason: 'not-yours' }
    await writeSheet(tx, { ...assignment, markerId: viewer.userId }, value, now)
    return { outcome: 'saved' }
  }, on)
}

/** Ends the marking: all criteria must have a level or be called not applicable. */
export async function submitSheet(
  viewer: Person,
  { attemptId, kinds, value }: { attemptId: string; kinds: SheetKind[]; value: ScorecardValue },
  now = new Date(),
  on: Database = database(),
): Promise<SheetSaved> {
  return inTransaction(async (tx): Promise<SheetSaved> => {
    const assignment = await ownAssignment(tx, viewer, attemptId, kinds)
    if (!assignment) return { outcome: 'refused', reason: 'not-yours' }
    const { scorecard } = await getCatalogue(assignment.catalogueId, tx)
    const { total, missing, thin } = scoreReply(scorecard, levelsOf(value), value.stops)
    const markingId = await writeSheet(tx, { ...assignment, markerId: viewer.userId }, value, now)
    if (total === null) return { outcome: 'incomplete', missing, thin }
    await tx.replyMarking.update({ where: { id: markingId }, data: { submittedAt: now, total } })
    await tx.markingAssignment.update({ where: { id: assignment.id }, data: { doneAt: now, markingId } })
    await recordAudit(
      tx,
      {
        actorId: viewer.userId,
        action: 'reply.marked',
        objectType: 'practice-attempt',
        objectId: attemptId,
        detail: { kind: assignment.kind },
      },
      now,
    )
    return { outcome: 'submitted', total }
  }, on)
}

/** After its time it stays one's own until somebody else takes it. */
async function ownAssignment(tx: Transaction, { userId }: Person, attemptId: string, kinds: SheetKind[]) {
  const row = await tx.markingAssignment.findFirst({
    where: {
      attemptId,
      markerId: userId,
      kind: { in: kinds },
      doneAt: null,
      withdrawnAt: null,
    },
    select: { id: true, attemptId: true, kind: true, attempt: { select: { catalogueId: true } } },
  })
  return row && { id: row.id, attemptId: row.attemptId, kind: row.kind, catalogueId: row.attempt.catalogueId }
}

interface Sheet {
  attemptId: string
  markerId: string
  kind: string
}

async function writeSheet(
  tx: Transaction,
  { attemptId, markerId, kind }: Sheet,
  value: ScorecardValue,
  now: Date,
): Promise<string> {
  const written = { stops: JSON.stringify(value.stops), comment: value.comment || null }
  const { id } = await tx.replyMarking.upsert({
    where: { attemptId_markerId_kind: { attemptId, markerId, kind } },
    create: { attemptId, markerId, kind, startedAt: now, ...written },
    update: written,
    select: { id: true },
  })
  await tx.replyMark.deleteMany({ where: { markingId: id } })
  await tx.replyMark.createMany({ data: marksOf(value).map((mark) => ({ markingId: id, ...mark })) })
  return id
}

export function marksOf({ levels, causes, notes }: ScorecardValue) {
  return criteriaKeys.flatMap((criterion) => {
    const level = levels[criterion]
    if (level === undefined) return []
    return [{ criterion, level, cause: causes[criterion] ?? null, note: notes[criterion] || null }]
  })
}
