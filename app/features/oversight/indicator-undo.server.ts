// Earlier imports of indicators, and taking one back: refused while a later one stands on its rows.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { pageSize } from '#app/lib/listing.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { noteRefusal } from './area.server.ts'
import type { RowFate } from './indicator-fate.ts'
import { putBack } from './indicator-rows.server.ts'
import { oversightScope, seesRegion } from './oversight-scope.ts'

export interface IndicatorImportLine {
  id: string
  fileName: string
  createdAt: Date
  undoneAt: Date | null
  counts: Record<RowFate, number>
}

/** The newest first. The caller has checked that the viewer sees the region. */
export async function listIndicatorImports(
  regionId: string,
  page: number,
): Promise<{ imports: IndicatorImportLine[]; total: number }> {
  const [rows, total] = await Promise.all([
    database().indicatorImport.findMany({
      where: { regionId },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: { id: true, fileName: true, createdAt: true, undoneAt: true, summary: true },
    }),
    database().indicatorImport.count({ where: { regionId } }),
  ])
  const imports = rows.map(({ summary, ...row }) => ({
    ...row,
    counts: JSON.parse(summary) as Record<RowFate, number>,
  }))
  return { imports, total }
}

export type UndoIndicators =
  | { outcome: 'undone' | 'undone-already' | 'unknown' }
  /** Names of the files that stand on its rows, the newest first. */
  | { outcome: 'prevented'; later: string[] }

export async function undoIndicators(viewer: Viewer, id: string, now = new Date()): Promise<UndoIndicators> {
  const found = await database().indicatorImport.findUnique({ where: { id }, select: { regionId: true } })
  if (!found) return { outcome: 'unknown' }
  if (!seesRegion(oversightScope(viewer), found.regionId)) {
    await noteRefusal(viewer, { objectType: 'indicator-import', objectId: id }, now)
    return { outcome: 'unknown' }
  }
  return inTransaction(async (tx): Promise<UndoIndicators> => {
    const taken = await tx.indicatorImport.findUnique({ where: { id }, select: { undoneAt: true } })
    if (!taken || taken.undoneAt) return { outcome: 'undone-already' }
    const later = await tx.$queryRaw<{ fileName: string }[]>`
      SELECT i."fileName" FROM "IndicatorImport" i
       WHERE i."regionId" = ${found.regionId} AND i."undoneAt" IS NULL AND i."id" <> ${id}
         AND EXISTS (SELECT 1 FROM json_each(i."replaced") WHERE value ->> '$.importId' = ${id})
       ORDER BY i."createdAt" DESC LIMIT 10`
    if (later.length) return { outcome: 'prevented', later: later.map(({ fileName }) => fileName) }
    await putBack(tx, id)
    await tx.indicatorImport.update({ where: { id }, data: { undoneAt: now, undoneById: viewer.userId } })
    const fact = {
      actorId: viewer.userId,
      action: 'indicators.undone',
      objectType: 'indicator-import',
      objectId: id,
    }
    await recordAudit(tx, { ...fact, detail: { regionId: found.regionId } }, now)
    return { outcome: 'undone' }
  })
}
