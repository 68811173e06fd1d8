// Stores content/practice: the data as one state, each changed case as its next version. All in one transaction.
import { createHash } from 'node:crypto'
import type { Problem } from '#app/features/curriculum/problem.ts'
import type { Folder } from '#app/features/curriculum/programme-folder.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { type Database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { citizenName } from './chain-clock.ts'
import { momentOf } from './chain-state.ts'
import { type CompiledCase, compilePractice } from './compile-case.server.ts'

export type PracticeLoaded =
  | { outcome: 'refused'; problems: Problem[] }
  | { outcome: 'loaded'; cases: number; published: number; withdrawn: number }

interface LoadOptions {
  actorId: string | null
  now: Date
}

export async function loadPractice(
  database: Database,
  folder: Folder,
  { actorId, now }: LoadOptions,
): Promise<PracticeLoaded> {
  const compilation = compilePractice(folder)
  if ('problems' in compilation) return { outcome: 'refused', problems: compilation.problems }
  const { cases, catalogue } = compilation
  return inTransaction(async (tx): Promise<PracticeLoaded> => {
    await storeCatalogue(tx, JSON.stringify(catalogue), now)
    const kept = await keptByPeople(tx)
    let published = 0
    for (const one of cases)
      if (!kept.has(one.value.key) && (await publishCase(tx, one, { actorId, now }))) published += 1
    const keys = cases.map(({ value }) => value.key)
    // Cases written in the form of the platform have no file: only what once came from a file is withdrawn.
    const { count: withdrawn } = await tx.citizenCase.updateMany({
      where: { key: { notIn: keys }, withdrawnAt: null, versions: { every: { createdById: null } } },
      data: { withdrawnAt: now },
    })
    if (published || withdrawn)
      await recordAudit(
        tx,
        {
          actorId,
          action: 'practice.loaded',
          objectType: 'PracticeCatalogue',
          objectId: 'current',
          detail: { cases: cases.length, published, withdrawn },
        },
        now,
      )
    return { outcome: 'loaded', cases: cases.length, published, withdrawn }
  }, database)
}

/** Corrected in the form or withdrawn by a person: files no longer decide about these. */
async function keptByPeople(tx: Transaction): Promise<Set<string>> {
  const cases = await tx.citizenCase.findMany({
    where: {
      OR: [
        { withdrawnById: { not: null } },
        { versions: { some: { currentKey: { not: null }, createdById: { not: null } } } },
      ],
    },
    select: { key: true },
  })
  return new Set(cases.map(({ key }) => key))
}

async function storeCatalogue(tx: Transaction, body: string, now: Date): Promise<void> {
  const contentHash = createHash('sha256').update(body).digest('hex')
  const current = await tx.practiceCatalogue.findUnique({ where: { currentKey: 'current' } })
  if (current?.contentHash === contentHash) return
  await tx.practiceCatalogue.updateMany({ where: { currentKey: 'current' }, data: { currentKey: null } })
  await tx.practiceCatalogue.upsert({
    where: { contentHash },
    create: { contentHash, body, loadedAt: now, currentKey: 'current' },
    update: { currentKey: 'current' },
  })
}

/** Whether something changed. A case that comes back after a change is offered again in that same version. */
export async function publishCase(
  tx: Transaction,
  { hash, value }: CompiledCase,
  { actorId, now }: LoadOptions,
): Promise<boolean> {
  const { id: caseId } = await tx.citizenCase.upsert({
    where: { key: value.key },
    create: { key: value.key, createdAt: now },
    update: { withdrawnAt: null },
    select: { id: true },
  })
  const known = await tx.caseVersion.findUnique({
    where: { caseId_contentHash: { caseId, contentHash: hash } },
    select: { id: true, currentKey: true, number: true },
  })
  if (known?.currentKey) return false
  const last = await tx.caseVersion.aggregate({ where: { caseId }, _max: { number: true } })
  await tx.caseVersion.updateMany({ where: { currentKey: caseId }, data: { currentKey: null } })
  const number = known?.number ?? (last._max.number ?? 0) + 1
  const offered = { number, publishedAt: now, currentKey: caseId }
  if (known) await tx.caseVersion.update({ where: { id: known.id }, data: offered })
  else
    await tx.caseVersion.create({
      data: {
        ...offered,
        caseId,
        contentHash: hash,
        title: value.title,
        channel: value.channel,
        theme: value.theme,
        level: value.level,
        urgency: value.triage.urgency,
        heavy: value.heavy ?? null,
        receivedAt: momentOf(value.received),
        excerpt: excerptOf(value.message),
        sender: `${citizenName(value)}, ${value.citizen.about}`,
        body: JSON.stringify(value),
        createdAt: now,
        createdById: actorId,
      },
    })
  return true
}

function excerptOf(message: string): string {
  if (message.length <= 110) return message
  return `${message.slice(0, 110).replace(/\s+\S*$/, '')}…`
}
