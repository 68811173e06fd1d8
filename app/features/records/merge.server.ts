// Makes two accounts of one person one: shown first, table by table; refused where rows cannot be joined; done whole. It is
// not taken back: which row came from where is not kept.
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { fullName } from '#app/lib/russian.ts'
import { database, inTransaction, type Reader } from '#app/platform/database.server.ts'
import { contradictions, moveSealed } from './merge-sealed.server.ts'
import { countOf, countOpenTwins, countTwins, moveRows, type Pair } from './merge-steps.server.ts'
import { mergeTables } from './merge-tables.ts'

export interface MergeAccount {
  id: string
  email: string
  name: string
  createdAt: Date
}

export interface MergeLine {
  table: string
  title: string
  /** Rows of the account that is closed. */
  rows: number
  what: 'move' | 'join' | 'drop' | 'stay'
}

export interface MergePlan {
  kept: MergeAccount
  merged: MergeAccount
  lines: MergeLine[]
  refusals: string[]
}

/** Null where one of them is unknown, closed, or both are one. */
export async function planMerge(
  actorId: string,
  ids: { keptId: string; mergedId: string },
  reader: Reader = database(),
): Promise<MergePlan | null> {
  const kept = await findOpen(reader, ids.keptId)
  const merged = await findOpen(reader, ids.mergedId)
  if (!kept || !merged || kept.id === merged.id) return null
  const pair: Pair = { kept, merged }
  const lines: MergeLine[] = []
  const refusals: string[] = []
  if (merged.id === actorId)
    refusals.push('Вы вошли под этой учётной записью: закрыть её может другой администратор.')
  for (const table of mergeTables) {
    const { step, title } = table
    const rows = await countOf(reader, merged.id, table)
    if (step.how === 'refuse') {
      const here = step.keys.length ? 0 : await countOf(reader, kept.id, table)
      const twins = step.keys.length ? await countTwins(reader, pair, table, step.keys) : rows + here
      if (twins) refusals.push(`${title}: ${step.reason}.`)
    }
    if (rows === 0) continue
    if (table.open && (await countOpenTwins(reader, pair, table)))
      refusals.push(`${title}: у обеих записей есть ${table.open}. Сначала закончите или отмените одну.`)
    const twins = step.how === 'join' ? await countTwins(reader, pair, table, step.keys) : 0
    if (rows > twins) lines.push({ table: table.table, title, rows: rows - twins, what: whatOf(step.how) })
    if (twins) lines.push({ table: `${table.table}, twins`, title, rows: twins, what: 'join' })
  }
  const fields = await contradictions(reader, pair)
  if (fields.length) refusals.push(`Данные для документов расходятся: ${fields.join(', ')}.`)
  return { kept, merged, lines, refusals }
}

function whatOf(how: (typeof mergeTables)[number]['step']['how']): MergeLine['what'] {
  return how === 'drop' || how === 'stay' ? how : 'move'
}

async function findOpen(reader: Reader, id: string): Promise<MergeAccount | null> {
  const user = await reader.user.findFirst({
    where: { id, deactivatedAt: null },
    select: { id: true, email: true, surname: true, givenName: true, patronymic: true, createdAt: true },
  })
  return user && { id: user.id, email: user.email, createdAt: user.createdAt, name: fullName(user) }
}

export type MergeOutcome =
  { outcome: 'merged' } | { outcome: 'refused'; refusals: string[] } | { outcome: 'unknown' }

/** Looked at again inside the transaction. The closed account keeps its e-mail: nobody else can take it. */
export function mergeAccounts(
  actorId: string,
  ids: { keptId: string; mergedId: string },
  now = new Date(),
): Promise<MergeOutcome> {
  return inTransaction(async (tx) => {
    const plan = await planMerge(actorId, ids, tx)
    if (!plan) return { outcome: 'unknown' }
    if (plan.refusals.length) return { outcome: 'refused', refusals: plan.refusals }
    const pair: Pair = { kept: plan.kept, merged: plan.merged }
    const moved: Record<string, number> = {}
    const sealed = await moveSealed(tx, pair, actorId, now)
    if (sealed) moved.LearnerRecord = sealed
    for (const table of mergeTables) {
      const rows = await moveRows(tx, pair, table)
      if (rows) moved[table.table] = rows
    }
    const { id: keptId } = pair.kept
    const { id: mergedId } = pair.merged
    await tx.user.update({ where: { id: mergedId }, data: { deactivatedAt: now, passwordHash: null } })
    await tx.accountMerge.create({
      data: { keptId, mergedId, moved: JSON.stringify(moved), byId: actorId, at: now },
    })
    const fact = { actorId, action: 'user.merged', objectType: 'user', objectId: keptId }
    await recordAudit(tx, { ...fact, detail: { mergedId, tables: Object.keys(moved) } }, now)
    return { outcome: 'merged' }
  })
}
