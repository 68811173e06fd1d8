// Publishes a preview: it gets the next number and never changes again.
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { inTransaction, type Transaction } from '#app/platform/database.server.ts'

export const privateBank = 'private'

export type PublishResult =
  { outcome: 'published'; number: number } | { outcome: 'refused'; reason: 'unknown' | 'already-published' }

export async function publishVersion(
  versionId: string,
  actorId: string,
  now = new Date(),
): Promise<PublishResult> {
  return inTransaction(async (tx): Promise<PublishResult> => {
    const version = await tx.programmeVersion.findUnique({
      where: { id: versionId },
      select: { publishedAt: true },
    })
    if (!version) return { outcome: 'refused', reason: 'unknown' }
    if (version.publishedAt) return { outcome: 'refused', reason: 'already-published' }
    return { outcome: 'published', number: await publishInTransaction(tx, versionId, { actorId, now }) }
  })
}

/** The version must not be published yet. Questions of the private bank go along from the version before. */
export async function publishInTransaction(
  tx: Transaction,
  versionId: string,
  { actorId, now }: { actorId: string | null; now: Date },
): Promise<number> {
  const { programmeId } = await tx.programmeVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { programmeId: true },
  })
  const before = await tx.programmeVersion.findFirst({
    where: { programmeId, number: { not: null } },
    orderBy: { number: 'desc' },
    select: { id: true, number: true },
  })
  const number = (before?.number ?? 0) + 1
  await tx.programmeVersion.update({ where: { id: versionId }, data: { number, publishedAt: now } })
  if (before) {
    const questions = await tx.question.findMany({
      where: { versionId: before.id, bank: privateBank },
      select: { bank: true, key: true, kind: true, stem: true, payload: true, explanation: true },
    })
    await tx.question.createMany({ data: questions.map((question) => ({ ...question, versionId })) })
  }
  await recordAudit(
    tx,
    {
      actorId,
      action: 'programme.published',
      objectType: 'ProgrammeVersion',
      objectId: versionId,
      detail: { number },
    },
    now,
  )
  return number
}
