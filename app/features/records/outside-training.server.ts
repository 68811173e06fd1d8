// Training taken elsewhere, with a scan of its paper. The caller has found the person within the viewer's scope.
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { judgeScan } from './outside-training.ts'

export interface OutsideTrainingFacts {
  title: string
  provider: string
  hours: number
  completedOn: Date
  number: string | null
}

export type RecordOutcome =
  { outcome: 'recorded'; id: string } | { outcome: 'refused'; field: 'scan' | 'completedOn'; message: string }

/** The same form sent twice records once. */
export async function recordOutsideTraining(
  actorId: string,
  {
    userId,
    scan,
    ...facts
  }: OutsideTrainingFacts & { userId: string; scan: { name: string; bytes: Uint8Array } | null },
  now = new Date(),
): Promise<RecordOutcome> {
  const judged = scan && judgeScan(scan)
  if (judged && 'refusal' in judged) return { outcome: 'refused', field: 'scan', message: judged.refusal }
  if (facts.completedOn > dayOf(now, 'Europe/Moscow'))
    return { outcome: 'refused', field: 'completedOn', message: 'Этот день ещё не наступил.' }
  return inTransaction(async (tx) => {
    const same = await tx.outsideTraining.findFirst({
      where: { userId, ...facts, removedAt: null },
      select: { id: true },
    })
    if (same) return { outcome: 'recorded', id: same.id }
    const { id } = await tx.outsideTraining.create({
      data: {
        ...{ userId, ...facts, recordedById: actorId, recordedAt: now },
        ...(scan && judged && { ...judged, bytes: new Uint8Array(scan.bytes) }),
      },
      select: { id: true },
    })
    const fact = { actorId, action: 'outside-training.recorded', objectType: 'user', objectId: userId }
    await recordAudit(tx, { ...fact, detail: { trainingId: id, scan: scan !== null } }, now)
    return { outcome: 'recorded', id }
  })
}

export interface OutsideTrainingLine extends OutsideTrainingFacts {
  id: string
  fileName: string | null
  removedAt: Date | null
}

/** Removed ones too, after those that stand. */
export async function listOutsideTraining(userId: string): Promise<OutsideTrainingLine[]> {
  const rows = await database().outsideTraining.findMany({
    where: { userId },
    orderBy: [{ completedOn: 'desc' }, { id: 'asc' }],
    omit: { bytes: true },
  })
  return rows
    .map(({ id, title, provider, hours, completedOn, number, fileName, removedAt }) => ({
      ...{ id, title, provider, hours, completedOn, number, fileName, removedAt },
    }))
    .sort((a, b) => Number(a.removedAt !== null) - Number(b.removedAt !== null))
}

/** Null where there is none, where it is another person's, and once it is removed. */
export async function findScan(
  userId: string,
  id: string,
): Promise<{ fileName: string; mimeType: string; bytes: Uint8Array } | null> {
  const row = await database().outsideTraining.findFirst({
    where: { id, userId, removedAt: null },
    select: { fileName: true, mimeType: true, bytes: true },
  })
  return row?.fileName && row.mimeType && row.bytes
    ? { fileName: row.fileName, mimeType: row.mimeType, bytes: row.bytes }
    : null
}

/** It stays as removed: that it was there, and who took it away. False for another person's. */
export function removeOutsideTraining(
  actorId: string,
  { userId, id }: { userId: string; id: string },
  now = new Date(),
): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { count } = await tx.outsideTraining.updateMany({
      where: { id, userId, removedAt: null },
      data: { removedAt: now, removedById: actorId },
    })
    if (!count) return false
    const fact = { actorId, action: 'outside-training.removed', objectType: 'user', objectId: userId }
    await recordAudit(tx, { ...fact, detail: { trainingId: id } }, now)
    return true
  })
}
