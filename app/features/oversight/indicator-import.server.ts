// Indicators from a file: read and checked without writing, then taken whole or not at all. What it replaces is kept, so
// that it can be taken back.
import { randomUUID } from 'node:crypto'
import type { Viewer } from '#app/features/identity/viewer.ts'
import {
  bringTable,
  type BroughtFile,
  type BroughtTable,
  type Bringing,
  findTable,
} from '#app/features/operations/brought-table.server.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { noteProgress } from '#app/features/operations/import-progress.server.ts'
import { dropWaiting } from '#app/features/operations/waiting-list.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import type { SheetProblem } from '#app/lib/sheet-table.ts'
import { database, inTransaction, type Reader } from '#app/platform/database.server.ts'
import type { KnownPlace } from './indicator-place.ts'
import type { IndicatorRegion } from './indicator-region.server.ts'
import { listStored, type StoredIndicator, writeIndicators } from './indicator-rows.server.ts'
import { countFates, fateOf, type RowFate } from './indicator-fate.ts'
import { keyOf, readIndicatorSheet, type SheetIndicator } from './indicator-sheet.ts'

interface Where {
  region: IndicatorRegion
  key: string
}

const ownerOf = (viewer: Viewer, region: IndicatorRegion) => ({
  userId: viewer.userId,
  kind: `indicators ${region.id}`,
})

export async function bringIndicators(
  viewer: Viewer,
  {
    region,
    file,
    progressKey = null,
  }: { region: IndicatorRegion; file: BroughtFile; progressKey?: string | null },
): Promise<Bringing> {
  await noteProgress(progressKey, { step: 'reading', done: 0, total: 0 })
  return bringTable(ownerOf(viewer, region), file)
}

export interface PlannedIndicator extends SheetIndicator {
  fate: RowFate
  before: StoredIndicator | null
}

export interface IndicatorCheck {
  fileName: string
  takenBefore: boolean
  rows: PlannedIndicator[]
  problems: SheetProblem[]
  shares: boolean
}

/** What would happen, row by row. Null when the table is no longer kept. */
export async function checkIndicators(
  viewer: Viewer,
  { region, key }: Where,
  now = new Date(),
): Promise<IndicatorCheck | null> {
  const list = findTable(ownerOf(viewer, region), key)
  if (!list) return null
  const check = await compare(database(), region, list, now)
  const before = await database().indicatorImport.count({
    where: { regionId: region.id, fileHash: list.fileHash, undoneAt: null },
  })
  return { ...check, fileName: list.fileName, takenBefore: before > 0 }
}

async function compare(reader: Reader, region: IndicatorRegion, list: BroughtTable, now: Date) {
  const places = await reader.$queryRaw<KnownPlace[]>`
    SELECT o."id", o."kind", o."name", o."sortName", o."oktmo",
           CASE WHEN o."kind" = 'organisation' THEN o."municipalityId" END AS "municipalityId",
           CASE WHEN o."validTo" <= ${now} THEN COALESCE(s."name", 'другой муниципалитет') END AS "successor"
      FROM "Organisation" o LEFT JOIN "Organisation" s ON s."id" = o."successorId"
     WHERE o."kind" IN ('municipality', 'organisation') AND o."regionId" = ${region.id}`
  const today = dayOf(now, region.timeZone)
  const sheet = readIndicatorSheet(list.cells, { places, regionCode: region.regionCode, today })
  const stored = new Map((await listStored(reader, sheet.rows)).map((row) => [keyOf(row), row]))
  const rows = sheet.rows.map((row): PlannedIndicator => {
    const before = stored.get(keyOf(row))
    return { ...row, fate: fateOf(row, before), before: before ?? null }
  })
  return { rows, problems: sheet.problems, shares: sheet.shares }
}

export type TakeIndicators =
  | { outcome: 'taken'; importId: string; counts: Record<RowFate, number> }
  | { outcome: 'problems' }
  | { outcome: 'refused'; reason: keyof typeof takeIndicatorRefusals }

export const takeIndicatorRefusals = {
  gone: 'Проверка устарела: выберите файл ещё раз.',
  'nothing-new': 'Всё это уже записано: менять нечего.',
}

/** Checked again inside the transaction: the table is whole or not taken. */
export async function takeIndicators(
  viewer: Viewer,
  { region, key, progressKey = null }: Where & { progressKey?: string | null },
  now = new Date(),
): Promise<TakeIndicators> {
  const list = findTable(ownerOf(viewer, region), key)
  if (!list) return { outcome: 'refused', reason: 'gone' }
  const total = list.cells.length
  await noteProgress(progressKey, { step: 'checking', done: 0, total })
  const result = await inTransaction(async (tx): Promise<TakeIndicators> => {
    const { rows, problems } = await compare(tx, region, list, now)
    if (problems.length) return { outcome: 'problems' }
    const counts = countFates(rows.map(({ fate }) => fate))
    if (counts.new + counts.replaced === 0) return { outcome: 'refused', reason: 'nothing-new' }
    await noteProgress(progressKey, { step: 'writing', done: Math.round(total / 2), total })
    const importId = randomUUID()
    const { fileName, fileHash } = list
    // Rows that stay the same become this import's too: whoever takes an earlier one back must not lose them.
    const replaced = rows.flatMap(({ before }) => (before ? [before] : []))
    await tx.indicatorImport.create({
      data: {
        ...{ id: importId, regionId: region.id, fileName, fileHash },
        ...{ summary: JSON.stringify(counts), replaced: JSON.stringify(replaced) },
        ...{ createdById: viewer.userId, createdAt: now },
      },
    })
    await writeIndicators(tx, importId, rows)
    const fact = {
      actorId: viewer.userId,
      action: 'indicators.taken',
      objectType: 'indicator-import',
      objectId: importId,
    }
    await recordAudit(tx, { ...fact, detail: { regionId: region.id, ...counts } }, now)
    return { outcome: 'taken', importId, counts }
  })
  await noteProgress(progressKey, { step: 'done', done: total, total })
  if (result.outcome === 'taken') dropWaiting(key)
  return result
}
