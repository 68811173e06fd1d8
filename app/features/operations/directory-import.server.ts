// Lists taken from files (organisations, people, headcounts): each is written down with what undoing it needs.
import { pageSize } from '#app/lib/listing.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { recordAudit } from './audit.server.ts'

export type DirectoryKind = 'organisations' | 'people' | 'headcount'

export interface TakenList {
  id: string
  kind: DirectoryKind
  fileName: string
  fileHash: string
  /** Counts; no personal values. */
  summary: Record<string, number>
  /** Ids and former values; no personal values. */
  undo: object
}

export async function noteImport(
  tx: Transaction,
  actorId: string,
  list: TakenList,
  now: Date,
): Promise<void> {
  const { summary, undo, ...rest } = list
  await tx.directoryImport.create({
    data: {
      ...rest,
      summary: JSON.stringify(summary),
      undo: JSON.stringify(undo),
      createdById: actorId,
      createdAt: now,
    },
  })
  const fact = { actorId, action: 'import.taken', objectType: 'import', objectId: list.id }
  await recordAudit(tx, { ...fact, detail: { kind: list.kind, ...summary } }, now)
}

export async function noteUndone(tx: Transaction, actorId: string, id: string, now: Date): Promise<void> {
  await tx.directoryImport.update({ where: { id }, data: { undoneAt: now, undoneById: actorId } })
  await recordAudit(tx, { actorId, action: 'import.undone', objectType: 'import', objectId: id }, now)
}

/** The same file was taken before, and that still stands. */
export async function wasTaken(kind: DirectoryKind, fileHash: string): Promise<boolean> {
  return (await database().directoryImport.count({ where: { kind, fileHash, undoneAt: null } })) > 0
}

export interface TakenLine {
  id: string
  fileName: string
  createdAt: Date
  undoneAt: Date | null
  summary: Record<string, number>
}

/** The newest first; `createdById` null: of everybody. */
export async function listTaken(
  kind: DirectoryKind,
  { createdById, page }: { createdById: string | null; page: number },
): Promise<{ imports: TakenLine[]; total: number }> {
  const where = { kind, ...(createdById && { createdById }) }
  const [rows, total] = await Promise.all([
    database().directoryImport.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: { id: true, fileName: true, createdAt: true, undoneAt: true, summary: true },
    }),
    database().directoryImport.count({ where }),
  ])
  const imports = rows.map((row) => ({ ...row, summary: JSON.parse(row.summary) as Record<string, number> }))
  return { imports, total }
}
