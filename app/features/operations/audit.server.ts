// Records who did what to which object, chained by hashes. Details are ids and field names; personal values lie beside,
// sealed with the key of the person they belong to.
import { insertRows } from '#app/platform/bulk-insert.server.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { sha256 } from '#app/platform/sealing.server.ts'
import { entryText, genesisOf } from './audit-chain.ts'
import { keyOfPerson, sealPersonal } from './person-key.server.ts'

export interface AuditFact {
  /** Null when the platform itself acts. */
  actorId: string | null
  /** Verb and noun: `role.granted`, `certificate.issued`. */
  action: string
  objectType: string
  objectId: string
  detail?: Record<string, string | number | boolean | null | string[]>
}

/** Personal values by the name of their field. */
export type PersonalValues = Record<string, string | number | boolean | null>

export interface PersonalChange extends AuditFact {
  /** Whose values they are. */
  userId: string
  before: PersonalValues
  after: PersonalValues
}

/** Adds an entry to the end of the chain, in the transaction of the change itself. */
export async function recordAudit(tx: Transaction, fact: AuditFact, now: Date): Promise<void> {
  await recordAudits(tx, [fact], now)
}

/** The same for many facts of one command, in their order. */
export async function recordAudits(tx: Transaction, facts: readonly AuditFact[], now: Date): Promise<void> {
  if (!facts.length) return
  let { id, previous } = await endOfChain(tx)
  const rows = facts.map(({ actorId, action, objectType, objectId, detail = {} }) => {
    id += 1
    const entry = { id, at: now, actorId, action, objectType, objectId, detail: JSON.stringify(detail) }
    previous = sha256(entryText(previous, { ...entry, digest: null }))
    return { ...entry, hash: previous }
  })
  const [only] = rows
  if (rows.length === 1 && only) await tx.auditEntry.create({ data: only, select: { id: true } })
  else await insertRows(tx, 'AuditEntry', rows)
}

/**
 * Records what a person's data were and became: the entry names the changed fields, the values are sealed beside it.
 * Writes nothing when nothing changed. After an erasure the values are not kept.
 */
export async function recordPersonalChange(
  tx: Transaction,
  { userId, before, after, ...fact }: PersonalChange,
  now: Date,
): Promise<void> {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => (before[field] ?? null) !== (after[field] ?? null),
  )
  if (!fields.length) return
  const { id: last, previous } = await endOfChain(tx)
  const id = last + 1
  const key = await keyOfPerson(tx, userId, now)
  const values = Object.fromEntries(
    fields.map((field) => [field, [before[field] ?? null, after[field] ?? null]]),
  )
  const sealed = key && sealPersonal(key, JSON.stringify(values), auditValueContext(id))
  const digest = sealed && sha256(sealed)
  const detail = JSON.stringify({ ...fact.detail, fields })
  const { actorId, action, objectType, objectId } = fact
  const entry = { id, at: now, actorId, action, objectType, objectId, detail }
  const hash = sha256(entryText(previous, { ...entry, digest }))
  await tx.auditEntry.create({ data: { ...entry, hash }, select: { id: true } })
  if (sealed && digest) await tx.auditValue.create({ data: { entryId: id, userId, sealed, digest } })
}

/** What the values beside an entry are sealed for. */
export function auditValueContext(entryId: number): string {
  return `audit:${entryId}`
}

/**
 * The last id ever given and the hash that the next entry hangs on. The counter of the table is asked too: where the end
 * was cut off, the gap stays visible.
 */
async function endOfChain(tx: Transaction): Promise<{ id: number; previous: string }> {
  const [end] = await tx.$queryRaw<{ counter: bigint | number | null; hash: string | null }[]>`
    SELECT (SELECT "seq" FROM "sqlite_sequence" WHERE "name" = 'AuditEntry') AS "counter",
           (SELECT "hash" FROM "AuditEntry" ORDER BY "id" DESC LIMIT 1) AS "hash"`
  const id = Number(end?.counter ?? 0)
  if (end?.hash) return { id, previous: end.hash }
  // Nothing is chained yet: the chain begins over everything older.
  const older = await tx.auditEntry.findMany({ orderBy: { id: 'asc' } })
  return {
    id,
    previous: genesisOf(
      sha256,
      older.map((entry) => ({ ...entry, digest: null })),
    ),
  }
}
