// A list of people from a file: read and checked without writing, then taken whole or not at all.
import { randomUUID } from 'node:crypto'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { type Bringing, type BroughtFile, nameOf } from '#app/features/operations/brought-table.server.ts'
import { noteProgress } from '#app/features/operations/import-progress.server.ts'
import type { SheetProblem } from '#app/lib/sheet-table.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { readSheet } from '#app/platform/spreadsheet.server.ts'
import { findCohort } from './cohort.server.ts'
import { readCohortState, stateAllows } from './cohort-state.ts'
import { type Enrolled, enrolRows } from './enrol-rows.server.ts'
import { dropList, findList, keepList } from './import-waiting.server.ts'
import { readPeopleSheet } from './people-sheet.ts'
import { type CheckedRow, checkRows } from './row-check.server.ts'
import type { RowAction } from './row-decision.ts'

/** Reads the file and keeps what is in it; a file that is no table is refused in words. */
export async function bringList(
  viewer: Viewer,
  {
    cohortId,
    file,
    progressKey = null,
  }: { cohortId: string; file: BroughtFile; progressKey?: string | null },
): Promise<Bringing> {
  await noteProgress(progressKey, { step: 'reading', done: 0, total: 0 })
  const read = await readSheet(file)
  if ('problem' in read) return { outcome: 'refused', message: read.problem }
  const sheet = readPeopleSheet(read.rows)
  await noteProgress(progressKey, { step: 'checking', done: 0, total: sheet.people.length })
  const list = { ...sheet, ...nameOf(file) }
  return { outcome: 'kept', key: keepList({ userId: viewer.userId, cohortId }, list) }
}

export interface ListCheck {
  fileName: string
  rows: CheckedRow[]
  problems: SheetProblem[]
  /** The same file was taken before, and that still stands. */
  takenBefore: boolean
}

/** What would happen, row by row. Null when the list is no longer kept. */
export async function checkList(
  viewer: Viewer,
  { cohortId, key }: { cohortId: string; key: string },
  now = new Date(),
): Promise<ListCheck | null> {
  const list = findList({ userId: viewer.userId, cohortId }, key)
  if (!list) return null
  const checked = await checkRows(database(), viewer, cohortId, list.people, now)
  const before = await database().importBatch.count({
    where: { cohortId, fileHash: list.fileHash, undoneAt: null },
  })
  return {
    fileName: list.fileName,
    rows: checked.rows,
    problems: [...list.problems, ...checked.problems].sort((a, b) => a.line - b.line),
    takenBefore: before > 0,
  }
}

export type TakeOutcome =
  | { outcome: 'taken'; importId: string; counts: Record<RowAction, number> }
  | { outcome: 'problems' }
  | { outcome: 'refused'; reason: 'gone' | 'enrolment-over' | 'nothing-new' }
  | { outcome: 'unknown' }

export const takeRefusals: Record<'gone' | 'enrolment-over' | 'nothing-new', string> = {
  gone: 'Проверка устарела: загрузите файл ещё раз.',
  'enrolment-over': 'В этом состоянии поток новых людей не принимает.',
  'nothing-new': 'Все люди из списка уже в потоке: менять нечего.',
}

export interface ImportSummary {
  counts: Record<RowAction, number>
  created: Enrolled['created']
}

/** Checked again inside the transaction: what changed since is seen, and the list is whole or not taken. */
export async function takeList(
  viewer: Viewer,
  { cohortId, key, progressKey = null }: { cohortId: string; key: string; progressKey?: string | null },
  now = new Date(),
): Promise<TakeOutcome> {
  const list = findList({ userId: viewer.userId, cohortId }, key)
  if (!list) return { outcome: 'refused', reason: 'gone' }
  if (list.problems.length) return { outcome: 'problems' }
  const total = list.people.length
  await noteProgress(progressKey, { step: 'checking', done: 0, total })
  const result = await inTransaction(async (tx): Promise<TakeOutcome> => {
    const cohort = await findCohort(viewer, cohortId, { reader: tx })
    if (!cohort) return { outcome: 'unknown' }
    if (!stateAllows(readCohortState(cohort.state)).enrolment)
      return { outcome: 'refused', reason: 'enrolment-over' }
    const { rows, problems } = await checkRows(tx, viewer, cohortId, list.people, now)
    if (problems.length) return { outcome: 'problems' }
    const counts = countRows(rows)
    if (counts.create + counts.enrol + counts.restore + counts.ask === 0)
      return { outcome: 'refused', reason: 'nothing-new' }
    await noteProgress(progressKey, { step: 'writing', done: Math.round(total / 2), total })
    const importId = randomUUID()
    const { fileName, fileHash } = list
    const base = { id: importId, cohortId, kind: 'enrolment', fileName, fileHash }
    await tx.importBatch.create({
      data: { ...base, summary: '{}', createdById: viewer.userId, createdAt: now },
    })
    const { created } = await enrolRows(tx, viewer, cohort, rows, { now, importId })
    const summary: ImportSummary = { counts, created }
    await tx.importBatch.update({ where: { id: importId }, data: { summary: JSON.stringify(summary) } })
    const fact = {
      actorId: viewer.userId,
      action: 'import.taken',
      objectType: 'import',
      objectId: importId,
    }
    await recordAudit(tx, { ...fact, detail: { cohortId, rows: rows.length } }, now)
    return { outcome: 'taken', importId, counts }
  })
  await noteProgress(progressKey, { step: 'done', done: total, total })
  if (result.outcome === 'taken') dropList(key)
  return result
}

export function countRows(rows: readonly CheckedRow[]): Record<RowAction, number> {
  const counts = { create: 0, enrol: 0, restore: 0, already: 0, ask: 0, asked: 0, closed: 0 }
  for (const { decision } of rows) counts[decision.kind] += 1
  return counts
}
