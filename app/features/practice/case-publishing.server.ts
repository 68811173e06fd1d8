// A draft becomes a version of its case; a case is taken out of the inbox and put back. Attempts keep their version.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { readBody } from './case-draft.server.ts'
import { draftStructure } from './case-yaml.ts'
import { compiledCase } from './compile-case.server.ts'
import { judgeCase } from './judge-case.ts'
import { publishCase } from './load-practice.server.ts'
import { findCatalogue } from './practice-data.server.ts'

type Author = Pick<Viewer, 'userId'>

export type CasePublished =
  { outcome: 'published'; caseKey: string } | { outcome: 'refused'; reason: 'faults' }

/** Null: no such draft. A draft with faults stays a draft. */
export async function publishDraft(
  author: Author,
  draftId: string,
  now = new Date(),
): Promise<CasePublished | null> {
  return inTransaction(async (tx): Promise<CasePublished | null> => {
    const row = await tx.caseDraft.findUnique({
      where: { id: draftId },
      select: { caseKey: true, body: true },
    })
    const found = await findCatalogue(tx)
    if (!row || !found) return null
    const { caseKey } = row
    const judged = judgeCase({ ...draftStructure(readBody(row.body)), key: caseKey }, found.catalogue)
    if (judged.faults) {
      await tx.caseDraft.update({ where: { id: draftId }, data: { checkedAt: now } })
      return { outcome: 'refused', reason: 'faults' }
    }
    await publishCase(tx, compiledCase(judged.value), { actorId: author.userId, now })
    await tx.citizenCase.update({ where: { key: caseKey }, data: { withdrawnAt: null, withdrawnById: null } })
    await tx.caseDraft.delete({ where: { id: draftId } })
    await audit(tx, author, { action: 'case.published', caseKey, now })
    return { outcome: 'published', caseKey }
  })
}

/** Whether there was something to withdraw. Attempts under way go on with the version they began. */
export async function withdrawCase(author: Author, caseKey: string, now = new Date()): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { count } = await tx.citizenCase.updateMany({
      where: { key: caseKey, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnById: author.userId },
    })
    if (count) await audit(tx, author, { action: 'case.withdrawn', caseKey, now })
    return count > 0
  })
}

export async function restoreCase(author: Author, caseKey: string, now = new Date()): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { count } = await tx.citizenCase.updateMany({
      where: { key: caseKey, withdrawnAt: { not: null } },
      data: { withdrawnAt: null, withdrawnById: null },
    })
    if (count) await audit(tx, author, { action: 'case.restored', caseKey, now })
    return count > 0
  })
}

async function audit(
  tx: Transaction,
  { userId }: Author,
  { action, caseKey, now }: { action: string; caseKey: string; now: Date },
): Promise<void> {
  await recordAudit(tx, { actorId: userId, action, objectType: 'CitizenCase', objectId: caseKey }, now)
}
