// Drafts of cases: begun from nothing or from another case, dropped, and read. From a file: case-draft-file; saving: case-draft-saving.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction, type Reader, type Transaction } from '#app/platform/database.server.ts'
import { surnameWithInitials } from '#app/lib/russian.ts'
import { asObject, asWords, type Loose, type LooseObject } from './case-form-field.ts'
import { caseKeyOf } from './case-key.ts'

type Author = Pick<Viewer, 'userId'>

export interface CaseDraftRow {
  id: string
  caseKey: string
  title: string
  draft: LooseObject
  checked: boolean
  updatedAt: Date
  updatedBy: string
  /** Corrects a case that stands in the inbox or stood there. */
  offered: boolean
}

export async function findCaseDraft(draftId: string, reader = database()): Promise<CaseDraftRow | null> {
  const row = await reader.caseDraft.findUnique({ where: { id: draftId } })
  if (!row) return null
  const author = await reader.user.findUnique({
    where: { id: row.updatedById },
    select: { surname: true, givenName: true, patronymic: true },
  })
  const offered = await reader.citizenCase.count({ where: { key: row.caseKey } })
  const { id, caseKey, title, updatedAt } = row
  return {
    id,
    caseKey,
    title,
    draft: readBody(row.body),
    checked: row.checkedAt !== null,
    updatedAt,
    updatedBy: author ? surnameWithInitials(author) : '',
    offered: offered > 0,
  }
}

export function readBody(body: string): LooseObject {
  return asObject(JSON.parse(body) as Loose)
}

/** Null: no such case to begin from. */
export async function beginDraft(
  author: Author,
  { title, from }: { title: string; from: string | null },
  { now = new Date(), on = database() } = {},
): Promise<string | null> {
  return inTransaction(async (tx) => {
    const basis = from ? await findOfferedCase(from, tx) : emptyCase
    if (!basis) return null
    const caseKey = caseKeyOf(title, await takenKeys(tx))
    const { source: _collection, ...rest } = basis
    return insertDraft(tx, author, { caseKey, body: { ...rest, title }, from, now })
  }, on)
}

/** The draft that corrects a case: the one begun before, where there is one. Null: no such case. */
export async function correctCase(author: Author, caseKey: string, now = new Date()): Promise<string | null> {
  return inTransaction(async (tx) => {
    const begun = await tx.caseDraft.findUnique({ where: { caseKey }, select: { id: true } })
    if (begun) return begun.id
    const body = await findOfferedCase(caseKey, tx)
    return body && insertDraft(tx, author, { caseKey, body, from: caseKey, now })
  })
}

export async function dropDraft(author: Author, draftId: string, now = new Date()): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { count } = await tx.caseDraft.deleteMany({ where: { id: draftId } })
    if (count)
      await recordAudit(
        tx,
        { actorId: author.userId, action: 'case-draft.dropped', objectType: 'CaseDraft', objectId: draftId },
        now,
      )
    return count > 0
  })
}

interface NewDraft {
  caseKey: string
  body: LooseObject
  from: string | null
  now: Date
}

export async function insertDraft(
  tx: Transaction,
  { userId }: Author,
  { caseKey, body, from, now }: NewDraft,
) {
  const { id } = await tx.caseDraft.create({
    data: {
      caseKey,
      title: asWords(body.title),
      body: JSON.stringify({ ...body, key: caseKey }),
      createdAt: now,
      createdById: userId,
      updatedAt: now,
      updatedById: userId,
    },
    select: { id: true },
  })
  await recordAudit(
    tx,
    {
      actorId: userId,
      action: 'case-draft.begun',
      objectType: 'CaseDraft',
      objectId: id,
      detail: { key: caseKey, from },
    },
    now,
  )
  return id
}

/** The version in force, as the form holds it; a withdrawn case too. */
export async function findOfferedCase(key: string, tx: Reader = database()): Promise<LooseObject | null> {
  const version = await tx.caseVersion.findFirst({
    where: { currentKey: { not: null }, citizenCase: { key } },
    select: { body: true },
  })
  return version && readBody(version.body)
}

export async function takenKeys(tx: Transaction): Promise<string[]> {
  const cases = await tx.citizenCase.findMany({ select: { key: true } })
  const drafts = await tx.caseDraft.findMany({ select: { caseKey: true } })
  return [...cases.map(({ key }) => key), ...drafts.map(({ caseKey }) => caseKey)]
}

/** As many rows as every case needs, so that the form shows where to write. */
const emptyCase: LooseObject = {
  level: 2,
  need: { options: [{}, {}, {}] },
  triage: { category: [{}, {}, {}] },
  route: { tasks: [{ id: 'task-1' }, { id: 'task-2' }], options: [{}, {}, {}] },
  interim: { needed: true },
  facts: [{ id: 'fact-1', known: true }, { id: 'fact-2' }],
  exchange: [
    {
      intents: [
        { id: 'ask-1', answers: [{}] },
        { id: 'ask-2', answers: [{}] },
      ],
    },
  ],
  reply: {
    done: [{ id: 'done-1' }, { id: 'done-2' }, { id: 'done-3' }],
    who: [{ id: 'who-1' }, { id: 'who-2' }],
  },
  reactions: {
    reply: [{ messages: [{}] }, { messages: [{}] }],
    closing: [{ messages: [{}] }, { messages: [{}] }],
  },
  closing: {
    checks: [
      { id: 'check-1', proves: true },
      { id: 'check-2', proves: false },
    ],
  },
  cause: { options: [{}, {}, {}], owners: [{}, {}] },
  errors: [{}],
}
