// A table of headcounts: read and checked without writing, then taken whole or not at all, and taken back whole.
import { randomUUID } from 'node:crypto'
import { hasPlatformRole, type Viewer } from '#app/features/identity/viewer.ts'
import {
  bringTable,
  type BroughtFile,
  type BroughtTable,
  type Bringing,
  findTable,
} from '#app/features/operations/brought-table.server.ts'
import { noteImport, noteUndone, wasTaken } from '#app/features/operations/directory-import.server.ts'
import { dropWaiting } from '#app/features/operations/waiting-list.server.ts'
import { fallbackTimeZone } from '#app/features/organisations/organisation.ts'
import { dayOf } from '#app/lib/dates.ts'
import type { SheetProblem } from '#app/lib/sheet-table.ts'
import { database, inTransaction, type Reader } from '#app/platform/database.server.ts'
import { inOversight } from './area.server.ts'
import { type HeadcountRow, type KnownBody, readHeadcountSheet } from './headcount-sheet.ts'
import { oversightScope } from './oversight-scope.ts'

const ownerOf = (viewer: Viewer) => ({ userId: viewer.userId, kind: 'headcount' })

export function bringHeadcounts(viewer: Viewer, file: BroughtFile): Promise<Bringing> {
  return bringTable(ownerOf(viewer), file)
}

export interface PlannedHeadcount extends HeadcountRow {
  /** What the same day says now; null: nothing. */
  before: number | null
}

export interface HeadcountCheck {
  fileName: string
  takenBefore: boolean
  rows: PlannedHeadcount[]
  problems: SheetProblem[]
}

/** What would happen, row by row. Null when the table is no longer kept. */
export async function checkHeadcounts(
  viewer: Viewer,
  key: string,
  now = new Date(),
): Promise<HeadcountCheck | null> {
  const list = findTable(ownerOf(viewer), key)
  if (!list) return null
  const check = await compare(database(), viewer, list, now)
  return { ...check, fileName: list.fileName, takenBefore: await wasTaken('headcount', list.fileHash) }
}

async function compare(reader: Reader, viewer: Viewer, list: BroughtTable, now: Date) {
  const bodies = await reader.$queryRaw<KnownBody[]>`
    SELECT o."id", o."name", COALESCE(m."name", '') AS "municipality"
      FROM "Organisation" o LEFT JOIN "Organisation" m ON m."id" = o."municipalityId"
     WHERE o."kind" IN ('organisation', 'municipality') AND ${inOversight(oversightScope(viewer), 'o')}
       AND (o."validTo" IS NULL OR o."validTo" > ${now})`
  const sheet = readHeadcountSheet(list.cells, bodies, dayOf(now, fallbackTimeZone))
  const stated = await reader.headcount.findMany({
    where: {
      organisationId: { in: [...new Set(sheet.rows.map((row) => row.organisationId))] },
      undoneAt: null,
    },
    orderBy: { id: 'asc' },
    select: { organisationId: true, positionGroup: true, onDate: true, people: true },
  })
  const before = new Map(
    stated.map((row) => [`${row.organisationId} ${row.positionGroup} ${row.onDate.getTime()}`, row.people]),
  )
  const rows = sheet.rows.map((row) => ({
    ...row,
    before: before.get(`${row.organisationId} ${row.group} ${row.onDate.getTime()}`) ?? null,
  }))
  return { rows, problems: sheet.problems }
}

export type TakeHeadcounts =
  | { outcome: 'taken'; rows: number }
  | { outcome: 'problems' }
  | { outcome: 'refused'; reason: keyof typeof takeHeadcountRefusals }

export const takeHeadcountRefusals = {
  gone: 'Проверка устарела: выберите файл ещё раз.',
  'nothing-new': 'Всё это уже записано: менять нечего.',
}

/** Checked again inside the transaction: the table is whole or not taken. */
export async function takeHeadcounts(viewer: Viewer, key: string, now = new Date()): Promise<TakeHeadcounts> {
  const list = findTable(ownerOf(viewer), key)
  if (!list) return { outcome: 'refused', reason: 'gone' }
  const result = await inTransaction(async (tx): Promise<TakeHeadcounts> => {
    const { rows, problems } = await compare(tx, viewer, list, now)
    if (problems.length) return { outcome: 'problems' }
    const fresh = rows.filter(({ before, people }) => before !== people)
    if (!fresh.length) return { outcome: 'refused', reason: 'nothing-new' }
    const id = randomUUID()
    const { fileName, fileHash } = list
    const summary = { rows: rows.length, recorded: fresh.length }
    await noteImport(tx, viewer.userId, { id, kind: 'headcount', fileName, fileHash, summary, undo: {} }, now)
    await tx.headcount.createMany({
      data: fresh.map(({ organisationId, group, onDate, people }) => ({
        ...{ organisationId, positionGroup: group, onDate, people },
        ...{ recordedById: viewer.userId, recordedAt: now, importId: id },
      })),
    })
    return { outcome: 'taken', rows: fresh.length }
  })
  if (result.outcome === 'taken') dropWaiting(key)
  return result
}

/** Its rows count no more; what was stated before them is in force again. Own imports, of everybody for an administrator. */
export async function undoHeadcounts(
  viewer: Viewer,
  id: string,
  now = new Date(),
): Promise<{ outcome: 'undone' | 'undone-already' | 'unknown' }> {
  return inTransaction(async (tx) => {
    const mine = hasPlatformRole(viewer, 'admin') ? {} : { createdById: viewer.userId }
    const taken = await tx.directoryImport.findFirst({ where: { id, kind: 'headcount', ...mine } })
    if (!taken) return { outcome: 'unknown' }
    if (taken.undoneAt) return { outcome: 'undone-already' }
    await tx.headcount.updateMany({ where: { importId: id, undoneAt: null }, data: { undoneAt: now } })
    await noteUndone(tx, viewer.userId, id, now)
    return { outcome: 'undone' }
  })
}
