// The audit log for an administrator: narrowed by who, what, which object and when; a page of it, all of it, one entry.
import { pageSize } from '#app/lib/listing.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { auditValueContext, recordAudit } from './audit.server.ts'
import { type AuditPart, auditParts } from './audit-words.ts'
import { keysOfPeople, openPersonal } from './person-key.server.ts'

export interface AuditWanted {
  /** Part of a surname or an e-mail of who acted; «платформа» for what ran by itself. */
  who: string
  part: AuditPart | null
  /** The id of one object: its whole history. */
  object: string
  /** From this moment to before that one. */
  from: Date | null
  to: Date | null
}

export interface AuditLine {
  id: number
  at: Date
  actor: { id: string; surname: string; givenName: string; patronymic: string | null } | null
  /** The actor's id, also where the person is gone. */
  actorId: string | null
  action: string
  objectType: string
  objectId: string
  detail: string
  hasValues: boolean
}

const platformItself = /^платформа$/i
const select = {
  ...{ id: true, at: true, actorId: true, action: true, objectType: true, objectId: true, detail: true },
  values: { select: { entryId: true } },
} as const

/** Newest first. */
export async function listAudit(
  wanted: AuditWanted,
  { page }: { page: number },
): Promise<{ lines: AuditLine[]; total: number }> {
  const where = await whereOf(wanted)
  const [rows, total] = await Promise.all([
    database().auditEntry.findMany({
      where,
      orderBy: { id: 'desc' },
      skip: (page - 1) * pageSize,
      take: pageSize,
      select,
    }),
    database().auditEntry.count({ where }),
  ])
  return { lines: await withActors(rows), total }
}

const batch = 2_000

/** All lines of the filter, batch by batch; that somebody took them is an entry itself. */
export async function* exportAudit(
  actorId: string,
  wanted: AuditWanted,
  now: Date = new Date(),
): AsyncGenerator<AuditLine[]> {
  const where = await whereOf(wanted)
  await inTransaction((tx) =>
    recordAudit(tx, { actorId, action: 'audit.exported', objectType: 'audit', objectId: 'journal' }, now),
  )
  for (let before: number | undefined; ;) {
    const rows = await database().auditEntry.findMany({
      where: before === undefined ? where : { AND: [where, { id: { lt: before } }] },
      orderBy: { id: 'desc' },
      take: batch,
      select,
    })
    if (rows.length) yield await withActors(rows)
    before = rows.at(-1)?.id
    if (rows.length < batch) return
  }
}

/** One entry; null when there is none. */
export async function findAuditEntry(id: number): Promise<(AuditLine & { erasedAt: Date | null }) | null> {
  const row = await database().auditEntry.findUnique({
    where: { id },
    select: { ...select, values: { select: { entryId: true, userId: true } } },
  })
  if (!row) return null
  const [line] = await withActors([row])
  const key =
    row.values &&
    (await database().personKey.findUnique({
      where: { userId: row.values.userId },
      select: { destroyedAt: true },
    }))
  return line ? { ...line, erasedAt: key?.destroyedAt ?? null } : null
}

/** Field → before and after. */
export type OpenedValues = Record<
  string,
  [string | number | boolean | null, string | number | boolean | null]
>

/** The personal values beside an entry, after an entry of its own says who looked; null when the key is destroyed. */
export function showAuditValues(
  actorId: string,
  id: number,
  now: Date = new Date(),
): Promise<OpenedValues | null> {
  return inTransaction(async (tx) => {
    const values = await tx.auditValue.findUnique({ where: { entryId: id } })
    const key = values && (await keysOfPeople(tx, [values.userId])).get(values.userId)
    if (!values || !key) return null
    const fact = { actorId, action: 'audit.values-shown', objectType: 'user', objectId: values.userId }
    await recordAudit(tx, { ...fact, detail: { entry: id } }, now)
    return JSON.parse(openPersonal(key, values.sealed, auditValueContext(id))) as OpenedValues
  })
}

async function whereOf({ who, part, object, from, to }: AuditWanted): Promise<Prisma.AuditEntryWhereInput> {
  const prefixes = auditParts.find(({ value }) => value === part)?.prefixes ?? []
  return {
    AND: [
      await actorWhere(who.trim()),
      prefixes.length ? { OR: prefixes.map((prefix) => ({ action: { startsWith: prefix } })) } : {},
      object ? { objectId: object } : {},
      from ? { at: { gte: from } } : {},
      to ? { at: { lt: to } } : {},
    ],
  }
}

/** The people first: the journal itself knows ids only. */
async function actorWhere(who: string): Promise<Prisma.AuditEntryWhereInput> {
  if (!who) return {}
  if (platformItself.test(who)) return { actorId: null }
  const word = who.split(/\s+/)[0] ?? ''
  const capital = word.charAt(0).toLocaleUpperCase('ru-RU') + word.slice(1).toLocaleLowerCase('ru-RU')
  const people = await database().user.findMany({
    where: {
      OR: [
        { surname: { startsWith: capital } },
        { email: { startsWith: word.toLocaleLowerCase('ru-RU') } },
        { id: word },
      ],
    },
    take: 500,
    select: { id: true },
  })
  return { actorId: { in: people.map(({ id }) => id) } }
}

async function withActors(
  rows: (Omit<AuditLine, 'actor' | 'hasValues'> & { values: object | null })[],
): Promise<AuditLine[]> {
  const ids = [...new Set(rows.flatMap(({ actorId }) => actorId ?? []))]
  const people = await database().user.findMany({
    where: { id: { in: ids } },
    select: { id: true, surname: true, givenName: true, patronymic: true },
  })
  const known = new Map(people.map((person) => [person.id, person]))
  return rows.map(({ values, ...row }) => ({
    ...row,
    actor: known.get(row.actorId ?? '') ?? null,
    hasValues: values !== null,
  }))
}
