// Saved views of one person: kept, renamed, scheduled, removed. A foreign one is answered like an unknown one.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { noteRefusal } from './area.server.ts'
import { listRecipientChoices } from './view-recipients.server.ts'
import { isOfWholeRegions } from './view-report.server.ts'
import { mostViews, readWeekday, type Weekday } from './saved-view.ts'

export interface SavedViewLine {
  id: string
  name: string
  address: string
  weekday: Weekday | null
  createdAt: Date
  recipientIds: string[]
}

const columns = {
  ...{ id: true, name: true, address: true, weekday: true, createdAt: true },
  recipients: { select: { userId: true }, orderBy: { addedAt: 'asc' } },
} as const

interface Row extends Omit<SavedViewLine, 'weekday' | 'recipientIds'> {
  weekday: number | null
  recipients: { userId: string }[]
}

const lineOf = ({ recipients, weekday, ...row }: Row): SavedViewLine => ({
  ...row,
  weekday: readWeekday(weekday),
  recipientIds: recipients.map(({ userId }) => userId),
})

export async function listViews({ userId }: Viewer): Promise<SavedViewLine[]> {
  const rows = await database().savedView.findMany({
    where: { ownerId: userId, removedAt: null },
    orderBy: { createdAt: 'desc' },
    select: columns,
  })
  return rows.map(lineOf)
}

export async function findSavedView(
  viewer: Viewer,
  id: string,
  now = new Date(),
): Promise<SavedViewLine | null> {
  const row = await database().savedView.findUnique({
    where: { id },
    select: { ...columns, ownerId: true, removedAt: true },
  })
  if (!row || row.removedAt) return null
  if (row.ownerId !== viewer.userId) {
    await noteRefusal(viewer, { objectType: 'saved-view', objectId: id }, now)
    return null
  }
  const { ownerId: _owner, removedAt: _removed, ...own } = row
  return lineOf(own)
}

/** The same address under the same name is kept once. Null: a person keeps fifty at most. */
export async function saveView(
  { userId }: Viewer,
  { name, address }: { name: string; address: string },
  now = new Date(),
): Promise<string | null> {
  return inTransaction(async (tx) => {
    const own = { ownerId: userId, removedAt: null }
    const same = await tx.savedView.findFirst({ where: { ...own, name, address }, select: { id: true } })
    if (same) return same.id
    if ((await tx.savedView.count({ where: own })) >= mostViews) return null
    const { id } = await tx.savedView.create({
      data: { name, address, ownerId: userId, createdAt: now },
      select: { id: true },
    })
    await note(tx, userId, id, 'saved-view.kept', now)
    return id
  })
}

export async function renameView(
  viewer: Viewer,
  id: string,
  name: string,
  now = new Date(),
): Promise<boolean> {
  return change(viewer, id, 'saved-view.renamed', now, async (tx) => {
    await tx.savedView.update({ where: { id }, data: { name }, select: { id: true } })
  })
}

/** Its rows stay: letters that went out are traced by them. */
export async function removeView(viewer: Viewer, id: string, now = new Date()): Promise<boolean> {
  return change(viewer, id, 'saved-view.removed', now, async (tx) => {
    await tx.savedView.update({
      where: { id },
      data: { removedAt: now, weekday: null },
      select: { id: true },
    })
    await tx.savedViewRecipient.deleteMany({ where: { viewId: id } })
  })
}

/** With another day everybody waits for that day anew; who stays on the list of the same day keeps the place in it. */
export async function scheduleView(
  viewer: Viewer,
  id: string,
  { weekday, recipients }: { weekday: number | null; recipients: string[] },
  now = new Date(),
): Promise<boolean> {
  const view = await findSavedView(viewer, id, now)
  if (!view) return false
  const choices = await listRecipientChoices(viewer, { whole: isOfWholeRegions(view.address) })
  const offered = new Set(choices.map(({ userId }) => userId))
  const wanted = recipients.filter((userId) => offered.has(userId))
  return change(viewer, id, 'saved-view.scheduled', now, async (tx) => {
    const before = await tx.savedView.findUniqueOrThrow({ where: { id }, select: columns })
    const moved = before.weekday !== weekday
    const kept = new Set(moved ? [] : before.recipients.map(({ userId }) => userId))
    await tx.savedView.update({ where: { id }, data: { weekday }, select: { id: true } })
    await tx.savedViewRecipient.deleteMany({
      where: { viewId: id, userId: { notIn: wanted.filter((userId) => kept.has(userId)) } },
    })
    await tx.savedViewRecipient.createMany({
      data: wanted
        .filter((userId) => !kept.has(userId))
        .map((userId) => ({ viewId: id, userId, addedAt: now })),
    })
  })
}

async function change(
  viewer: Viewer,
  id: string,
  action: string,
  now: Date,
  work: (tx: Transaction) => Promise<void>,
): Promise<boolean> {
  if (!(await findSavedView(viewer, id, now))) return false
  await inTransaction(async (tx) => {
    await work(tx)
    await note(tx, viewer.userId, id, action, now)
  })
  return true
}

async function note(tx: Transaction, actorId: string, objectId: string, action: string, now: Date) {
  await recordAudit(tx, { actorId, action, objectType: 'saved-view', objectId }, now)
}
