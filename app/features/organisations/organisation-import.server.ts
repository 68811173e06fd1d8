// A table of organisations: read and checked without writing, then taken whole or not at all.
import { randomUUID } from 'node:crypto'
import type { Viewer } from '#app/features/identity/viewer.ts'
import {
  bringTable,
  type BroughtFile,
  type Bringing,
  findTable,
} from '#app/features/operations/brought-table.server.ts'
import { noteImport, wasTaken } from '#app/features/operations/directory-import.server.ts'
import { dropWaiting } from '#app/features/operations/waiting-list.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import { nameKey } from '#app/lib/nearest-name.ts'
import { writeCsv } from '#app/lib/csv.ts'
import { database, inTransaction, type Reader, type Transaction } from '#app/platform/database.server.ts'
import { writeSheet } from '#app/platform/spreadsheet.server.ts'
import { fallbackTimeZone } from './organisation.ts'
import {
  compareOrganisations,
  organisationFields,
  type OrganisationComparison,
  type OrganisationPlan,
  type Unit,
} from './organisation-table.ts'
import { insertOrganisation, rename } from './tree-change.server.ts'

const ownerOf = (viewer: Viewer) => ({ userId: viewer.userId, kind: 'organisations' })

export function bringOrganisations(viewer: Viewer, file: BroughtFile): Promise<Bringing> {
  return bringTable(ownerOf(viewer), file)
}

export async function checkOrganisations(viewer: Viewer, key: string, now = new Date()) {
  const list = findTable(ownerOf(viewer), key)
  if (!list) return null
  const compared = compareOrganisations(list.cells, await readUnits(database(), now))
  return { ...compared, fileName: list.fileName, takenBefore: await wasTaken('organisations', list.fileHash) }
}

async function readUnits(reader: Reader, now: Date): Promise<Unit[]> {
  const day = dayOf(now, fallbackTimeZone)
  const rows = await reader.organisation.findMany({
    where: { OR: [{ validTo: null }, { validTo: { gt: day } }] },
    select: { id: true, kind: true, name: true, parentId: true, regionId: true, headPost: true },
  })
  return rows.map((row) => ({ ...row, kind: row.kind as Unit['kind'] }))
}

/** Ids, and names and places as they were. */
export interface OrganisationUndo {
  created: string[]
  renamed: { id: string; name: string; formerId: string }[]
  moved: { id: string; parentId: string | null; municipalityId: string | null; sortName: string }[]
  heads: { id: string; headPost: string | null }[]
}

export type TakeOrganisations =
  | { outcome: 'taken' }
  | { outcome: 'problems' }
  | { outcome: 'refused'; reason: keyof typeof takeOrganisationRefusals }

export const takeOrganisationRefusals = {
  gone: 'Проверка устарела: выберите файл ещё раз.',
  'nothing-new': 'Дерево уже такое: менять нечего.',
}

export async function takeOrganisations(
  viewer: Viewer,
  key: string,
  now = new Date(),
): Promise<TakeOrganisations> {
  const list = findTable(ownerOf(viewer), key)
  if (!list) return { outcome: 'refused', reason: 'gone' }
  const result = await inTransaction(async (tx): Promise<TakeOrganisations> => {
    const compared = compareOrganisations(list.cells, await readUnits(tx, now))
    if (compared.problems.length) return { outcome: 'problems' }
    const summary = countChanges(compared)
    if (compared.plans.length === summary.same) return { outcome: 'refused', reason: 'nothing-new' }
    const undo = await write(tx, compared.plans, now)
    const { fileName, fileHash } = list
    const taken = { id: randomUUID(), kind: 'organisations' as const, fileName, fileHash, summary, undo }
    await noteImport(tx, viewer.userId, taken, now)
    return { outcome: 'taken' }
  })
  if (result.outcome === 'taken') dropWaiting(key)
  return result
}

export function countChanges({
  plans,
}: Pick<OrganisationComparison, 'plans'>): Record<OrganisationPlan['what'], number> {
  const counts = { new: 0, renamed: 0, moved: 0, head: 0, same: 0 }
  for (const { what } of plans) counts[what] += 1
  return counts
}

async function write(tx: Transaction, plans: OrganisationPlan[], now: Date): Promise<OrganisationUndo> {
  const undo: OrganisationUndo = { created: [], renamed: [], moved: [], heads: [] }
  const made = new Map<string, string>()
  const municipalFirst = [...plans].sort((a, b) => rank(a) - rank(b))
  for (const plan of municipalFirst) {
    if (plan.what === 'same') continue
    if (plan.what === 'new') {
      const parentId = plan.parentId ?? made.get(plan.parentKey ?? '') ?? ''
      const parent = await tx.organisation.findUniqueOrThrow({ where: { id: parentId } })
      const id = await insertOrganisation(tx, parent, plan)
      if (plan.kind === 'municipality') made.set(`${parentId}\n${nameKey(plan.name)}`, id)
      undo.created.push(id)
      continue
    }
    const before = await tx.organisation.findUniqueOrThrow({ where: { id: plan.id } })
    if (plan.what === 'renamed') {
      const formerId = await rename(tx, before, plan.name, dayOf(now, fallbackTimeZone))
      undo.renamed.push({ id: plan.id, name: before.name, formerId })
    }
    if (plan.what === 'moved') {
      const parent = await tx.organisation.findUniqueOrThrow({ where: { id: plan.parentId } })
      const { parentId, municipalityId, sortName } = before
      undo.moved.push({ id: plan.id, parentId, municipalityId, sortName })
      await tx.organisation.update({
        where: { id: plan.id },
        data: { parentId: parent.id, municipalityId: parent.municipalityId, sortName: parent.sortName },
      })
    }
    if (plan.headPost && plan.headPost !== before.headPost) {
      undo.heads.push({ id: plan.id, headPost: before.headPost })
      await tx.organisation.update({ where: { id: plan.id }, data: { headPost: plan.headPost } })
    }
  }
  return undo
}

function rank(plan: OrganisationPlan): number {
  return plan.what === 'new' && plan.kind === 'municipality' ? 0 : 1
}

/** The headings with the bodies of today: brought back, it changes nothing. */
export async function writeOrganisationSample(
  format: 'xlsx' | 'csv',
): Promise<string | Uint8Array<ArrayBuffer>> {
  const rows = await database().$queryRaw<
    Record<'region' | 'municipality' | 'name' | 'headPost' | 'id', string>[]
  >`
    SELECT r."name" AS "region", COALESCE(m."name", '') AS "municipality", o."name",
           COALESCE(o."headPost", '') AS "headPost", o."id"
      FROM "Organisation" o JOIN "Organisation" r ON r."id" = o."regionId"
      LEFT JOIN "Organisation" m ON m."id" = o."municipalityId"
     WHERE o."kind" = 'organisation' AND o."validTo" IS NULL ORDER BY r."name", m."sortName", o."name" LIMIT 5000`
  const titles = Object.values(organisationFields).map(({ title }) => title)
  const lines = rows.map((row) => [
    row.region,
    row.municipality,
    row.name,
    'организация',
    row.headPost,
    row.id,
  ])
  if (format === 'csv') return writeCsv([titles, ...lines])
  return new Uint8Array(
    await writeSheet(
      'Организации',
      titles.map((title) => ({ title, width: 30 })),
      lines,
    ),
  )
}
